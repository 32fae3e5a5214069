// What a team does with the client that NSwag made: log in, load a slot, read the refusal of a record, book and cancel.
// Arguments: the gateway, account and password of the МО, department, resource, patient.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

public static class Program
{
    public static int Main(string[] args)
    {
        try
        {
            Run(args).GetAwaiter().GetResult();
            return 0;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(error);
            return 1;
        }
    }

    static async Task Run(string[] args)
    {
        string url = args[0], slotId = Guid.NewGuid().ToString();
        var mis = await Client(url, args[1], args[2]);
        var vitrine = new Ferkit.Vitrine.Client(mis) { BaseUrl = url };

        var slot = NewSlot(slotId, args[3], args[4], "2031-05-20T09:00:00");
        var stored = await vitrine.UploadSlotAsync(null, null, Package(slot));
        Say("uploads", stored.SendedGuids.Single() == slotId);

        try
        {
            // The same resource at the same time under another id.
            await vitrine.UploadSlotAsync(null, null, Package(NewSlot(Guid.NewGuid().ToString(), args[3], args[4], "2031-05-20T09:00:00")));
            Say("refusal", false);
        }
        catch (Ferkit.Vitrine.ApiException<Ferkit.Vitrine.ErrorEnvelope> refused)
        {
            Say("refusal", refused.StatusCode == 422 && refused.Result.Errors.Single().ErrorCode.Length > 0);
        }

        var epgu = new Ferkit.Gateway.Client(await Client(url, "epgu", "demo-epgu")) { BaseUrl = url };
        var booked = await epgu.BookSlotAsync(null, new Ferkit.Gateway.BookRequest
        {
            Slot_id = slotId,
            Patient_id = args[5],
            Booking_type = Ferkit.Gateway.BookRequestBooking_type.APPOINTMENT,
            Patient_data_rrp = new Ferkit.Gateway.PatientDataRrp
            {
                Id = args[5], Firstname = "Анна", Lastname = "Пробная", Birthdate = "1990-05-17T00:00:00", Snils = "11223344595",
            },
        });
        Say("books", (int)booked.Status.Status_code == 0 && booked.Slot_id == slotId);

        var cancelled = await epgu.CancelBookingAsync(null, new Ferkit.Gateway.CancelRequest
        {
            Book_ext_id = booked.Book_ext_id, Patient_id = args[5], United_guids = new List<string>(),
        });
        Say("cancels", (int)cancelled.Status.Status_code == 0);
    }

    static async Task<HttpClient> Client(string url, string username, string password)
    {
        var http = new HttpClient();
        var login = new Ferkit.Gateway.Client(http) { BaseUrl = url };
        var answer = await login.AuthorizeAsync(null, new Ferkit.Gateway.AuthRequest { Username = username, Password = password });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("bearer", answer.Result.Value);
        return http;
    }

    static Ferkit.Vitrine.SlotPackage Package(Ferkit.Vitrine.Slot slot)
    {
        return new Ferkit.Vitrine.SlotPackage { Data = new List<Ferkit.Vitrine.Slot> { slot } };
    }

    static Ferkit.Vitrine.Slot NewSlot(string id, string mo, string resource, string time)
    {
        return new Ferkit.Vitrine.Slot
        {
            Id = id, Mo_id = mo, Resource_id = resource, Tag_type = "EPGU", Tag_age = Ferkit.Vitrine.SlotTagAge.ALL,
            Visit_time = time, Duration = 15, Status = Ferkit.Vitrine.SlotStatus.AVAILABLE, Create_ts = "2026-11-20T08:00:00",
        };
    }

    static void Say(string what, bool isRight)
    {
        Console.WriteLine(what + " " + (isRight ? "yes" : "no"));
    }
}
