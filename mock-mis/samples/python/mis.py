"""Учебная МИС на Python: ответный сервис записи к врачу по ФЭР 2.0, только стандартная библиотека.

    python3 mis.py данные.json 4011

Данные — файл, который пишут «npm run certify -- init» (JSON: «npm run mock») и песочница: слоты, врачи, услуги, пациенты, направления.
"""

import json
import os
import re
import sys
import threading
import uuid
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from zoneinfo import ZoneInfo

ZONE = ZoneInfo(os.environ.get("FERKIT_TIME_ZONE", "Asia/Yekaterinburg"))

# --- Что МИС знает -----------------------------------------------------------------------------------------------------------


class Store:
    """Расписание и записи. Все решения принимаются под одним замком: слот нельзя продать дважды."""

    def __init__(self, data):
        self.lock = threading.Lock()
        self.slots = {slot["id"].lower(): dict(slot) for slot in data.get("slots", [])}
        self.resources = {one["id"].lower(): one for one in data.get("resources", [])}
        self.referrals = {one["id"].lower(): dict(one) for one in data.get("referrals", [])}
        self.services = {one["id"].lower(): one for one in data.get("services", [])}
        # Один человек может прийти под любым из своих идентификаторов (united_guids).
        self.patients = {}
        for patient in data.get("patients", []):
            for name in identifiers(patient):
                self.patients[name] = patient
        self.records = {}


def identifiers(patient):
    return {name.lower() for name in [patient["id"], *patient.get("united_guids", [])]}


# --- Время: в расписании оно местное и без смещения ---------------------------------------------------------------------------

def moment(text):
    at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return at if at.tzinfo else at.replace(tzinfo=ZONE)


def local_day(text):
    return moment(text).astimezone(ZONE).date()


def interval(slot):
    begin = moment(slot["visit_time"])
    return begin, begin + timedelta(minutes=slot["duration"])


def age_on(birthdate, day):
    born = datetime.fromisoformat(birthdate[:10])
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


# --- Как МИС решает: каждое правило называет код отказа или молчит -----------------------------------------------------------


class Refusal(Exception):
    """Refusal(код, причина)."""


def check_slot(slot):
    if slot is None:
        raise Refusal(18, "Слот не найден")
    if slot["status"] == "CANCELED":
        raise Refusal(15, "Слот аннулирован")
    if slot["status"] != "AVAILABLE":
        raise Refusal(11, "Слот занят или заблокирован")


# Кого пускает слот такого типа: всех, по направлению или одного вида запись.
OPEN, BY_REFERRAL = {"EPGU", "ORDINARY"}, {"REFERRAL", "REGISTRY"}
PURPOSE = {"PAID": "PAID_APPOINTMENT", "D_OBSERVATION": "D_OBSERVATION", "ONLINE": "ONLINE_CONSULTING"}
TYPES = {"APPOINTMENT", "DISPENSARY", "PROPHYLACTIC_ADULT", "PROPHYLACTIC_CHILD", "VACCINATION", *PURPOSE.values()}


def check_type(slot, request):
    for tag in (tag.strip() for tag in slot["tag_type"].split(",")):
        if tag in OPEN or (tag in BY_REFERRAL and request.get("referral_id")) or PURPOSE.get(tag) == request["booking_type"]:
            return
    raise Refusal(18, "Бирка не соответствующего типа")


def check_referral(store, slot, request, identity):
    if not request.get("referral_id"):
        return
    referral = store.referrals.get(request["referral_id"].lower())
    if not (referral and is_usable(referral, identity) and leads_to(store, referral, slot)):
        raise Refusal(18, "Передано неверное направление.")


def is_usable(referral, identity):
    today = datetime.now(ZONE).date()
    ends = referral.get("end_date")
    return (
        referral["patient_id"].lower() in identity
        and referral["status"] == "AVAILABLE"
        and local_day(referral["start_date"]) <= today
        and (not ends or today <= local_day(ends))
    )


def leads_to(store, referral, slot):
    """Консультация ведёт к своей специальности, исследование — туда, где есть его услуга."""
    if referral.get("to_resource_id") and referral["to_resource_id"].lower() != slot["resource_id"].lower():
        return False
    resource = store.resources.get(slot["resource_id"].lower(), {})
    if referral["type"] == "CONSULTATION":
        return resource.get("type") == "SPECIALIST" and resource["speciality_id"] == referral.get("speciality_id")
    return any(
        service["resource_id"].lower() == slot["resource_id"].lower() and service["code"] == referral.get("to_service_id")
        for service in store.services.values()
    )


def check_vaccination(store, slot, request):
    if request["booking_type"] != "VACCINATION":
        return
    service = store.services.get((request.get("service_id") or "").lower())
    fits = service and service["resource_id"].lower() == slot["resource_id"].lower()
    if not fits or service["code"] != request.get("dictionary_nsi_code"):
        raise Refusal(18, "Несоответствие в переданных данных для записи")


def check_age(slot, request, patient):
    birthdate = request["patient_data_rrp"].get("birthdate") or patient.get("birthdate")
    if not birthdate or slot["tag_age"] == "ALL":
        return
    age = age_on(birthdate, local_day(slot["visit_time"]))
    group = "BABY" if age < 1 else "CHILD" if age < 18 else "ADULT"
    if group != slot["tag_age"]:
        raise Refusal(14, "Бирка только для пациентов другого возраста")


def check_visits(store, slot, identity):
    """12: в то же время; 13: к тому же врачу или той же специальности."""
    visits = [one for one in store.records.values() if one["active"] and one["owner"] & identity]
    for visit in visits:
        (begin, end), (other_begin, other_end) = interval(slot), interval(visit["slot"])
        if begin < other_end and other_begin < end:
            raise Refusal(12, "Есть бирка на то же время")
    doctor = store.resources.get(slot["resource_id"].lower(), {"type": "SPECIALIST"})
    if doctor["type"] != "SPECIALIST":
        return
    for visit in visits:
        same = visit["slot"]["resource_id"].lower() == slot["resource_id"].lower()
        other = store.resources.get(visit["slot"]["resource_id"].lower(), {})
        alike = other.get("type") == "SPECIALIST" and other.get("speciality_id") == doctor.get("speciality_id")
        if same and local_day(visit["slot"]["visit_time"]) == local_day(slot["visit_time"]):
            raise Refusal(13, "Есть бирка на тот же день к тому же врачу")
        if (same or alike) and interval(visit["slot"])[0] > datetime.now(ZONE):
            raise Refusal(13, "Пациент имеет предстоящую запись к данному врачу или врачу данной специальности")


def book(store, request):
    patient_ids = {request["patient_id"].lower()} | identifiers(request["patient_data_rrp"])
    known = [store.patients[name] for name in patient_ids if name in store.patients]
    identity = patient_ids.union(*[identifiers(one) for one in known])
    slot = store.slots.get(request["slot_id"].lower())
    # Шлюз не получил ответа и спрашивает ещё раз: та же заявка получает ту же запись.
    for one in store.records.values():
        same = one["slot"] is slot and one["case_number"] == request.get("case_number")
        if same and one["active"] and one["owner"] & identity:
            return one
    if slot is not None and not known:
        raise Refusal(17, "Пациент не найден")
    check_slot(slot)
    check_type(slot, request)
    check_referral(store, slot, request, identity)
    check_vaccination(store, slot, request)
    check_age(slot, request, known[0])
    check_visits(store, slot, identity)
    record = {
        "id": str(uuid.uuid4()),
        "slot": slot,
        "owner": identity,
        "active": True,
        "case_number": request.get("case_number"),
        "service_id": request.get("service_id"),
        "referral": store.referrals.get((request.get("referral_id") or "").lower()),
    }
    mark(record, "RECORDED")
    store.records[record["id"]] = record
    return record


def cancel(store, request):
    record = store.records.get(request["book_ext_id"].lower())
    asking = {name.lower() for name in [request["patient_id"], *request.get("united_guids", [])]}
    if record is None or not record["owner"] & asking:
        raise Refusal(18, "Произошла техническая ошибка при отмене в МИС")
    if not record["active"]:
        raise Refusal(1, "Запись с таким ИД уже отменена")
    record["active"] = False
    mark(record, "AVAILABLE")
    return record


def mark(record, status):
    """Слот и направление заняты записью и свободны после отмены."""
    for one in filter(None, (record["slot"], record["referral"])):
        one["status"] = status


# --- Как МИС отвечает ---------------------------------------------------------------------------------------------------------


def answer(record):
    slot = record["slot"]
    return {
        "book_ext_id": record["id"],
        "slot_id": slot["id"],
        "visit_time": moment(slot["visit_time"]).astimezone(ZONE).isoformat(),
        "duration": str(slot["duration"]),
        "service_id": record["service_id"],
        "organization_id": slot["mo_id"],
        "area_id": None,
        "queue_number": None,
        "status": {"status_code": 0, "status_message": None},
    }


def is_guid(value):
    return isinstance(value, str) and re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", value) is not None


def is_readable(request, is_booking):
    """Чего нет в заявке, того МИС не угадывает: нечитаемое получает 400 и код 18."""
    if not isinstance(request, dict) or not is_guid(request.get("patient_id")):
        return False
    if not is_booking:
        return is_guid(request.get("book_ext_id"))
    person = request.get("patient_data_rrp")
    whole = isinstance(person, dict) and is_guid(person.get("id")) and is_guid(request.get("slot_id"))
    return whole and request.get("booking_type") in TYPES


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        # Проверка связи: шлюз спрашивает её при регистрации вебхука.
        self.reply(200 if self.path == "/booking/book" else 404, {})

    def do_POST(self):
        action = {"/booking/book": book, "/booking/cancel": cancel}.get(self.path)
        body = self.body()
        if action is None:
            return self.reply(404, {})
        try:
            request = json.loads(body)
        except ValueError:
            request = None
        if not is_readable(request, action is book):
            return self.reply(400, {"status": {"status_code": 18, "status_message": "Несоответствие в переданных данных"}})
        try:
            with self.store.lock:
                self.reply(200, answer(action(self.store, request)))
        except Refusal as refusal:
            asked = {} if action is book else {"book_ext_id": request["book_ext_id"]}
            self.reply(200, {**asked, "status": dict(zip(("status_code", "status_message"), refusal.args))})

    def body(self):
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def reply(self, status, body):
        data = json.dumps(body, ensure_ascii=False).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json; charset=utf-8", "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        """В журнал не пишется ничего: в запросах персональные данные."""


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        Handler.store = Store(json.load(file))
    print(f"Учебная МИС: http://127.0.0.1:{sys.argv[2]}", flush=True)
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Handler).serve_forever()
