package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"time"
)

// --- Как МИС отвечает

var guid = regexp.MustCompile(`^(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)
var bookingTypes = regexp.MustCompile(
	`^(APPOINTMENT|DISPENSARY|PROPHYLACTIC_(ADULT|CHILD)|VACCINATION|D_OBSERVATION|ONLINE_CONSULTING|PAID_APPOINTMENT)$`)

// Чего нет в заявке, того МИС не угадывает: нечитаемое получает 400 и код 18.
func isReadable(request Row, isBooking bool) bool {
	if !guid.MatchString(request.text("patient_id")) {
		return false
	}
	if !isBooking {
		return guid.MatchString(request.text("book_ext_id"))
	}
	person, _ := request["patient_data_rrp"].(map[string]any)
	return guid.MatchString(request.text("slot_id")) && guid.MatchString(Row(person).text("id")) &&
		bookingTypes.MatchString(request.text("booking_type"))
}

func reply(response http.ResponseWriter, status int, body Row) {
	response.Header().Set("Content-Type", "application/json; charset=utf-8")
	response.WriteHeader(status)
	json.NewEncoder(response).Encode(body)
}

func status(code int, message any) Row { return Row{"status_code": code, "status_message": message} }

func (store *Store) serve(act func(Row) (*Record, *Refusal), isBooking bool) http.HandlerFunc {
	return func(response http.ResponseWriter, got *http.Request) {
		if got.Method == http.MethodGet { // Проверка связи: шлюз спрашивает её при регистрации вебхука.
			reply(response, http.StatusOK, Row{})
			return
		}
		var request Row
		if err := json.NewDecoder(got.Body).Decode(&request); err != nil || !isReadable(request, isBooking) {
			reply(response, http.StatusBadRequest, Row{"status": status(18, "Несоответствие в переданных данных")})
			return
		}
		store.Lock()
		record, refusal := act(request)
		store.Unlock()
		switch {
		case refusal == nil:
			reply(response, http.StatusOK, answer(record))
		case isBooking:
			reply(response, http.StatusOK, Row{"status": status(refusal.code, refusal.reason)})
		default:
			body := Row{"book_ext_id": request["book_ext_id"], "status": status(refusal.code, refusal.reason)}
			reply(response, http.StatusOK, body)
		}
	}
}

func answer(record *Record) Row {
	slot := record.slot
	return Row{
		"book_ext_id": record.id, "slot_id": slot["id"], "duration": fmt.Sprint(slot["duration"]),
		"visit_time": moment(slot.text("visit_time")).Format(time.RFC3339), "service_id": record.serviceID,
		"organization_id": slot["mo_id"], "area_id": nil, "queue_number": nil, "status": status(0, nil),
	}
}

func main() {
	name := os.Getenv("FERKIT_TIME_ZONE")
	if name == "" {
		name = "Asia/Yekaterinburg"
	}
	var err error
	if zone, err = time.LoadLocation(name); err != nil {
		panic(err)
	}
	store := load(os.Args[1])
	http.HandleFunc("/booking/book", store.serve(store.book, true))
	http.HandleFunc("/booking/cancel", store.serve(store.cancel, false))
	fmt.Println("Учебная МИС: http://127.0.0.1:" + os.Args[2])
	panic(http.ListenAndServe("127.0.0.1:"+os.Args[2], nil))
}
