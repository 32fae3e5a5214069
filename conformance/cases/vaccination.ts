import type { BookRequest, Service } from "@ferkit/contracts";
import { freeSlot, patient, serviceWhere } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import type { Need } from "../model/needs.ts";
import type { Steps } from "../model/steps.ts";
import { text, type Text } from "../model/text.ts";
import { malformedRefused } from "../checks/malformed.ts";
import { given } from "../checks/outcome.ts";
import { booked, BOOKED, caseOf } from "./kit.ts";

/** «Вакцинация» in НСИ 1.2.643.5.1.13.13.11.1070. */
const VACCINATION_CODE = "B04.014.004";

export const VACCINATION_SERVICE: Need = serviceWhere(
  "service",
  text(`услуга вакцинации (код ${VACCINATION_CODE})`, `a service of vaccination (code ${VACCINATION_CODE})`),
  ({ code }) => code === VACCINATION_CODE,
);

export function vaccinationSlot(role: string): Need {
  return freeSlot(role, {
    what: text("свободный слот ресурса, который делает прививки", "a free slot of a resource that vaccinates"),
    where: ({ resource_id }, chosen) => resource_id === chosen.service("service").resource_id,
  });
}

export function withService(steps: Steps): Partial<BookRequest> {
  const { id, code } = steps.service("service");
  return { booking_type: "VACCINATION", service_id: id, dictionary_nsi_code: code };
}

/** Both fields are «обязательно для вакцинации» (E-19). */
const withoutService: Case = {
  id: "vaccination.no-service",
  title: text("Вакцинация без услуги: отказ", "A vaccination without its service: refused"),
  story: text(
    "wrong: запись VACCINATION, service_id и dictionary_nsi_code — null: код 18 или HTTP 400. twin: тот же запрос с услугой этого ресурса — обязан пройти.",
    "wrong: a VACCINATION with service_id and dictionary_nsi_code null: code 18 or HTTP 400. twin: the same request with the service of this resource, which must succeed.",
  ),
  level: "MUST",
  requirements: ["ERR-18", "BOOK-R11", "BOOK-R12"],
  needs: [patient(), VACCINATION_SERVICE, vaccinationSlot("free")],
  run: async (steps) => {
    const person = steps.patient("patient");
    const slot = steps.slot("free");
    const whole = steps.bookBody("wrong", { slot, patient: person, fields: withService(steps) });
    const body = JSON.stringify({ ...whole, service_id: null, dictionary_nsi_code: null });
    const raw = { operation: "book", body, malformed: true, slot_id: slot.id, patient: person } as const;
    const wrong = await steps.raw("wrong", raw);
    if (wrong.book_ext_id !== null) await steps.cancel("undo", { book_ext_id: wrong.book_ext_id, patient: person });
    await steps.book("twin", { slot, patient: person, fields: withService(steps) });
  },
  twin: { negative: "wrong", positive: "twin", differsIn: ["/service_id", "/dictionary_nsi_code"] },
  checks: [
    malformedRefused(
      "vaccination.no-service.refused",
      "wrong",
      text("Вакцинация без услуги отклонена", "The vaccination without a service was refused"),
      ["ERR-18", "BOOK-R11", "BOOK-R12"],
      "E-19",
    ),
    given("twin", BOOKED, ["ERR-0"]),
  ],
};

interface WrongService {
  readonly id: string;
  readonly title: Text;
  readonly story: Text;
  readonly made: Text;
  readonly needs?: readonly Need[];
  /** What is sent instead of the service of the slot's resource. */
  readonly wrong: (steps: Steps) => Partial<Pick<Service, "id" | "code">>;
  readonly differsIn: readonly string[];
}

/** «Несоответствие в переданных данных» fits, but that service, code and resource must match is said nowhere: SHOULD. */
function wrongService({ wrong, needs = [], differsIn, ...described }: WrongService): Case {
  return {
    ...caseOf(
      {
        ...described,
        level: "SHOULD",
        requirements: ["ERR-18", "BOOK-R11", "BOOK-R12"],
        needs: [patient(), VACCINATION_SERVICE, ...needs, vaccinationSlot("free")],
        expected: [18],
        erratum: "E-19",
      },
      { negative: "wrong", positive: "twin", differsIn },
    ),
    run: async (steps) => {
      const person = steps.patient("patient");
      const { id, code } = { ...steps.service("service"), ...wrong(steps) };
      const fields: Partial<BookRequest> = { booking_type: "VACCINATION", service_id: id, dictionary_nsi_code: code };
      const { slot } = await steps.tryRefused("wrong", "free", person, { expected: [18], fields });
      await steps.book("twin", { slot, patient: person, fields: withService(steps) });
    },
  };
}

function story(ru: string, en: string): Text {
  return text(
    `wrong: запись VACCINATION ${ru}. twin: тот же запрос с услугой этого ресурса — обязан пройти.`,
    `wrong: a VACCINATION ${en}. twin: the same request with the service of this resource, which must succeed.`,
  );
}

/** A code of the same dictionary, but no vaccination: «Ультразвуковое исследование органов брюшной полости». */
const OTHER_CODE = "A04.16.001";

const WRONG_SERVICES: readonly WrongService[] = [
  {
    id: "vaccination.foreign-service",
    title: text(
      "Вакцинация с услугой другого ресурса: код 18",
      "A vaccination with another resource's service: code 18",
    ),
    story: story("с услугой, которой у ресурса слота нет", "with a service that the slot's resource does not have"),
    needs: [
      serviceWhere(
        "foreign",
        text("услуга другого ресурса", "a service of another resource"),
        ({ resource_id, code }, chosen) =>
          resource_id !== chosen.service("service").resource_id && code !== chosen.service("service").code,
      ),
    ],
    wrong: (steps) => steps.service("foreign"),
    differsIn: ["/service_id", "/dictionary_nsi_code"],
    made: booked("на вакцинацию с услугой чужого ресурса", "a vaccination with the service of another resource", 18),
  },
  {
    id: "vaccination.unknown-service",
    title: text("Вакцинация с неизвестной услугой: код 18", "A vaccination with an unknown service: code 18"),
    story: story("с service_id, которого никто не выгружал", "with a service_id that nobody has uploaded"),
    wrong: (steps) => ({ id: steps.unknownId("service") }),
    differsIn: ["/service_id"],
    made: booked("на вакцинацию с услугой, которой нет", "a vaccination with a service that does not exist", 18),
  },
  {
    id: "vaccination.other-code",
    title: text("Вакцинация с кодом другой услуги: код 18", "A vaccination with the code of another service: code 18"),
    story: story(
      `с услугой вакцинации, но с dictionary_nsi_code ${OTHER_CODE} (УЗИ)`,
      `with the service of a vaccination, but the dictionary_nsi_code ${OTHER_CODE} (an ultrasound)`,
    ),
    wrong: () => ({ code: OTHER_CODE }),
    differsIn: ["/dictionary_nsi_code"],
    made: booked(
      "на вакцинацию, когда dictionary_nsi_code — код другой услуги,",
      "a vaccination whose dictionary_nsi_code is the code of another service",
      18,
    ),
  },
];

export const vaccination: readonly Case[] = [withoutService, ...WRONG_SERVICES.map(wrongService)];
