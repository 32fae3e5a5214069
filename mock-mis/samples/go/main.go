// Учебная МИС на Go: ответный сервис записи к врачу по ФЭР 2.0, только стандартная библиотека.
//
//	go run . данные.json 4013
//
// Данные — слоты, врачи, услуги, пациенты, направления: их пишут песочница и «npm run mock».
package main

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
	_ "time/tzdata"
)

// --- Что МИС знает

// Row — запись в том виде, в каком её описывает контракт.
type Row map[string]any

// text — значение поля; пусто, если поля нет или в нём null.
func (row Row) text(name string) string {
	value, _ := row[name].(string)
	return value
}

// id — идентификатор из поля; регистр букв в нём не важен.
func (row Row) id(name string) string { return strings.ToLower(row.text(name)) }

// names — все идентификаторы человека: РРП объединяет карточки (united_guids).
func (row Row) names(name string) []string {
	all := []string{row.id(name)}
	former, _ := row["united_guids"].([]any)
	for _, one := range former {
		all = append(all, strings.ToLower(fmt.Sprint(one)))
	}
	return all
}

type Record struct {
	id                    string
	slot, referral        Row
	owner                 map[string]bool
	active                bool
	caseNumber, serviceID any
}

// Store: все решения принимаются под одним замком, слот нельзя продать дважды.
type Store struct {
	sync.Mutex
	slots, resources, services, referrals, patients map[string]Row
	records                                         map[string]*Record
}

func load(path string) *Store {
	var data map[string][]Row
	text, err := os.ReadFile(path)
	if err == nil {
		json.Unmarshal(text, &data) // Рядом с пятью списками лежит и часовой пояс: он не список.
	}
	if len(data["slots"]) == 0 {
		panic(fmt.Sprint("нет слотов в ", path, ": ", err))
	}
	store := &Store{records: map[string]*Record{}, patients: map[string]Row{}}
	store.slots, store.resources = byID(data["slots"]), byID(data["resources"])
	store.services, store.referrals = byID(data["services"]), byID(data["referrals"])
	for _, patient := range data["patients"] {
		for _, name := range patient.names("id") {
			store.patients[name] = patient
		}
	}
	return store
}

func byID(rows []Row) map[string]Row {
	known := map[string]Row{}
	for _, row := range rows {
		known[row.id("id")] = row
	}
	return known
}

// --- Время: в расписании оно местное и без смещения

var zone = time.UTC

func moment(text string) time.Time {
	if at, err := time.Parse(time.RFC3339, text); err == nil {
		return at.In(zone)
	}
	at, _ := time.ParseInLocation("2006-01-02T15:04:05", text, zone)
	return at
}

func day(text string) string { return moment(text).Format("2006-01-02") }

func interval(slot Row) (begin, end time.Time) {
	minutes, _ := slot["duration"].(float64)
	begin = moment(slot.text("visit_time"))
	return begin, begin.Add(time.Duration(minutes) * time.Minute)
}

// --- Как МИС решает: каждое правило называет код отказа или молчит (nil)

type Refusal struct {
	code   int
	reason string
}

var purpose = map[string]string{"PAID": "PAID_APPOINTMENT", "D_OBSERVATION": "D_OBSERVATION", "ONLINE": "ONLINE_CONSULTING"}

// Слот пускает всех, по направлению или один вид записи.
func admits(slot, request Row) bool {
	for _, tag := range strings.Split(slot.text("tag_type"), ",") {
		tag = strings.TrimSpace(tag)
		byReferral := (tag == "REFERRAL" || tag == "REGISTRY") && request.text("referral_id") != ""
		if tag == "EPGU" || tag == "ORDINARY" || byReferral || purpose[tag] == request.text("booking_type") {
			return true
		}
	}
	return false
}

func isUsable(referral Row, identity map[string]bool) bool {
	today, ends := time.Now().In(zone).Format("2006-01-02"), referral.text("end_date")
	return identity[referral.id("patient_id")] && referral.text("status") == "AVAILABLE" &&
		day(referral.text("start_date")) <= today && (ends == "" || today <= day(ends))
}

// Консультация ведёт к своей специальности, исследование — туда, где есть его услуга.
func (store *Store) leadsTo(referral, slot Row) bool {
	if named := referral.id("to_resource_id"); named != "" && named != slot.id("resource_id") {
		return false
	}
	if referral.text("type") == "CONSULTATION" {
		return store.speciality(slot) != "" && store.speciality(slot) == referral.text("speciality_id")
	}
	for _, service := range store.services {
		if service.id("resource_id") == slot.id("resource_id") && service.text("code") == referral.text("to_service_id") {
			return true
		}
	}
	return false
}

func (store *Store) speciality(slot Row) string {
	return store.resources[slot.id("resource_id")].text("speciality_id")
}

func (store *Store) serviceFits(slot, request Row) bool {
	service := store.services[request.id("service_id")]
	return request.text("booking_type") != "VACCINATION" || (service != nil &&
		service.id("resource_id") == slot.id("resource_id") && service.text("code") == request.text("dictionary_nsi_code"))
}

func ageFits(slot Row, birthdate string) bool {
	if slot.text("tag_age") == "ALL" || birthdate == "" {
		return true
	}
	born, visit := birthdate[:10], day(slot.text("visit_time"))
	from, _ := strconv.Atoi(born[:4])
	age, _ := strconv.Atoi(visit[:4])
	if age -= from; visit[5:] < born[5:] {
		age--
	}
	group := "ADULT"
	if age < 1 {
		group = "BABY"
	} else if age < 18 {
		group = "CHILD"
	}
	return slot.text("tag_age") == group
}

// 12: в то же время; 13: к тому же врачу или той же специальности.
func (store *Store) visitsRefuse(slot Row, identity map[string]bool) (refusal *Refusal) {
	begin, end := interval(slot)
	doctor := store.resources[slot.id("resource_id")]
	isDoctor := doctor == nil || doctor.text("type") == "SPECIALIST"
	for _, record := range store.records {
		if !record.active || !meets(record.owner, identity) {
			continue
		}
		visitBegin, visitEnd := interval(record.slot)
		if begin.Before(visitEnd) && visitBegin.Before(end) {
			return &Refusal{12, "Есть бирка на то же время"}
		}
		isSame := record.slot.id("resource_id") == slot.id("resource_id")
		isAlike := store.speciality(slot) != "" && store.speciality(slot) == store.speciality(record.slot)
		isSameDay := isSame && visitBegin.Format("2006-01-02") == begin.Format("2006-01-02")
		if isDoctor && (isSameDay || ((isSame || isAlike) && visitBegin.After(time.Now()))) {
			refusal = &Refusal{13, "Пациент имеет предстоящую запись к данному врачу или врачу данной специальности"}
		}
	}
	return refusal
}

func meets(one, other map[string]bool) bool {
	for name := range one {
		if other[name] {
			return true
		}
	}
	return false
}

func (store *Store) book(request Row) (*Record, *Refusal) {
	var known Row
	person := Row(request["patient_data_rrp"].(map[string]any))
	identity := map[string]bool{request.id("patient_id"): true}
	for _, claimed := range append(person.names("id"), request.id("patient_id")) {
		identity[claimed] = true
		if patient := store.patients[claimed]; patient != nil {
			known = patient
			for _, name := range patient.names("id") {
				identity[name] = true
			}
		}
	}
	slot, referral := store.slots[request.id("slot_id")], store.referrals[request.id("referral_id")]
	for _, one := range store.records { // Шлюз не получил ответа и спрашивает ещё раз: та же заявка — та же запись.
		isRepeat := one.slot.id("id") == slot.id("id") && one.caseNumber == request["case_number"]
		if isRepeat && one.active && meets(one.owner, identity) {
			return one, nil
		}
	}
	birthdate := person.text("birthdate")
	if birthdate == "" {
		birthdate = known.text("birthdate")
	}
	switch {
	case slot == nil:
		return nil, &Refusal{18, "Слот не найден"}
	case known == nil:
		return nil, &Refusal{17, "Пациент не найден"}
	case slot.text("status") == "CANCELED":
		return nil, &Refusal{15, "Слот аннулирован"}
	case slot.text("status") != "AVAILABLE":
		return nil, &Refusal{11, "Слот занят или заблокирован"}
	case !admits(slot, request):
		return nil, &Refusal{18, "Бирка не соответствующего типа"}
	case request.text("referral_id") != "" && !(isUsable(referral, identity) && store.leadsTo(referral, slot)):
		return nil, &Refusal{18, "Передано неверное направление."}
	case !store.serviceFits(slot, request):
		return nil, &Refusal{18, "Несоответствие в переданных данных для записи"}
	case !ageFits(slot, birthdate):
		return nil, &Refusal{14, "Бирка только для пациентов другого возраста"}
	}
	if refusal := store.visitsRefuse(slot, identity); refusal != nil {
		return nil, refusal
	}
	record := &Record{newID(), slot, referral, identity, true, request["case_number"], request["service_id"]}
	record.mark("RECORDED")
	store.records[record.id] = record
	return record, nil
}

func (store *Store) cancel(request Row) (*Record, *Refusal) {
	record, asking := store.records[request.id("book_ext_id")], map[string]bool{}
	for _, name := range request.names("patient_id") {
		asking[name] = true
	}
	if record == nil || !meets(record.owner, asking) {
		return nil, &Refusal{18, "Произошла техническая ошибка при отмене в МИС"}
	}
	if !record.active {
		return nil, &Refusal{1, "Запись с таким ИД уже отменена"}
	}
	record.active = false
	record.mark("AVAILABLE")
	return record, nil
}

// Слот и направление заняты записью и свободны после отмены.
func (record *Record) mark(status string) {
	record.slot["status"] = status
	if record.referral != nil {
		record.referral["status"] = status
	}
}

func newID() string {
	id := make([]byte, 16)
	rand.Read(id)
	id[6], id[8] = id[6]&0x0f|0x40, id[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
}
