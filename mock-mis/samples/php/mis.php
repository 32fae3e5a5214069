<?php
// Учебная МИС на PHP: ответный сервис записи к врачу по ФЭР 2.0, без библиотек.
//
//     MIS_DATA=данные.json MIS_STATE=/tmp/записи.json php -S 127.0.0.1:4012 mis.php
//
// MIS_DATA — слоты, врачи, услуги, пациенты, направления (их пишут песочница и «npm run mock»); MIS_STATE — записи этой МИС.
// PHP забывает всё между запросами, поэтому записи лежат в файле под замком: слот нельзя продать дважды.
declare(strict_types=1);

date_default_timezone_set(getenv('FERKIT_TIME_ZONE') ?: 'Asia/Yekaterinburg');

// --- Что МИС знает

/** Записи по идентификатору; регистр букв в нём не важен. */
function byId(array $records): array
{
    return array_combine(array_map(fn ($one) => strtolower($one['id']), $records), $records);
}

/** Все идентификаторы человека: РРП объединяет карточки (united_guids). */
function identifiers(array $patient): array
{
    return array_map('strtolower', [$patient['id'], ...($patient['united_guids'] ?? [])]);
}

final class Store
{
    public array $slots, $resources, $referrals, $services, $patients = [];

    /** @param array<string, array<string, mixed>> $records записи, сделанные этой МИС */
    public function __construct(array $data, public array $records)
    {
        $this->slots = byId($data['slots'] ?? []);
        $this->resources = byId($data['resources'] ?? []);
        $this->referrals = byId($data['referrals'] ?? []);
        $this->services = byId($data['services'] ?? []);
        foreach ($data['patients'] ?? [] as $patient) {
            foreach (identifiers($patient) as $name) {
                $this->patients[$name] = $patient;
            }
        }
        // Слот и направление заняты, пока действует запись.
        foreach ($this->active() as $record) {
            $this->slots[$record['slot_id']]['status'] = 'RECORDED';
            if ($record['referral_id'] !== null) {
                $this->referrals[$record['referral_id']]['status'] = 'RECORDED';
            }
        }
    }

    public function active(): array
    {
        return array_filter($this->records, fn ($record) => $record['active']);
    }

    public function resourceOf(array $slot): ?array
    {
        return $this->resources[strtolower($slot['resource_id'])] ?? null;
    }
}

// --- Время: в расписании оно местное и без смещения

function moment(string $text): DateTimeImmutable
{
    return (new DateTimeImmutable($text))->setTimezone(new DateTimeZone(date_default_timezone_get()));
}

function day(string $text): string
{
    return moment($text)->format('Y-m-d');
}

function endOf(array $slot): DateTimeImmutable
{
    return moment($slot['visit_time'])->modify("+{$slot['duration']} minutes");
}

// --- Как МИС решает: каждое правило называет код отказа или молчит

final class Refusal extends Exception
{
}

function refuse(int $code, string $reason): never
{
    throw new Refusal($reason, $code);
}

const PURPOSE = ['PAID' => 'PAID_APPOINTMENT', 'D_OBSERVATION' => 'D_OBSERVATION', 'ONLINE' => 'ONLINE_CONSULTING'];

/** Слот пускает всех, по направлению или один вид записи. */
function checkType(array $slot, array $request): void
{
    foreach (array_map('trim', explode(',', $slot['tag_type'])) as $tag) {
        $admits = in_array($tag, ['EPGU', 'ORDINARY'], true)
            || (in_array($tag, ['REFERRAL', 'REGISTRY'], true) && isset($request['referral_id']))
            || (PURPOSE[$tag] ?? null) === $request['booking_type'];
        if ($admits) {
            return;
        }
    }
    refuse(18, 'Бирка не соответствующего типа');
}

function checkReferral(Store $store, array $slot, array $request, array $identity): void
{
    if (!isset($request['referral_id'])) {
        return;
    }
    $referral = $store->referrals[strtolower($request['referral_id'])] ?? null;
    if ($referral === null || !isUsable($referral, $identity) || !leadsTo($store, $referral, $slot)) {
        refuse(18, 'Передано неверное направление.');
    }
}

function isUsable(array $referral, array $identity): bool
{
    $today = date('Y-m-d');
    return in_array(strtolower($referral['patient_id']), $identity, true)
        && $referral['status'] === 'AVAILABLE'
        && day($referral['start_date']) <= $today
        && (!isset($referral['end_date']) || $today <= day($referral['end_date']));
}

/** Консультация ведёт к своей специальности, исследование — туда, где есть его услуга. */
function leadsTo(Store $store, array $referral, array $slot): bool
{
    if (isset($referral['to_resource_id']) && strcasecmp($referral['to_resource_id'], $slot['resource_id']) !== 0) {
        return false;
    }
    $resource = $store->resourceOf($slot);
    if ($referral['type'] === 'CONSULTATION') {
        return ($resource['type'] ?? '') === 'SPECIALIST' && $resource['speciality_id'] === $referral['speciality_id'];
    }
    foreach ($store->services as $service) {
        if (strcasecmp($service['resource_id'], $slot['resource_id']) === 0 && $service['code'] === $referral['to_service_id']) {
            return true;
        }
    }
    return false;
}

function checkVaccination(Store $store, array $slot, array $request): void
{
    if ($request['booking_type'] !== 'VACCINATION') {
        return;
    }
    $service = $store->services[strtolower($request['service_id'] ?? '')] ?? null;
    $fits = $service !== null && strcasecmp($service['resource_id'], $slot['resource_id']) === 0
        && $service['code'] === ($request['dictionary_nsi_code'] ?? null);
    if (!$fits) {
        refuse(18, 'Несоответствие в переданных данных для записи');
    }
}

function checkAge(array $slot, ?string $birthdate): void
{
    if ($slot['tag_age'] === 'ALL' || $birthdate === null) {
        return;
    }
    $years = (new DateTimeImmutable(substr($birthdate, 0, 10)))->diff(new DateTimeImmutable(day($slot['visit_time'])))->y;
    $group = $years < 1 ? 'BABY' : ($years < 18 ? 'CHILD' : 'ADULT');
    if ($group !== $slot['tag_age']) {
        refuse(14, 'Бирка только для пациентов другого возраста');
    }
}

/** 12: в то же время; 13: к тому же врачу или той же специальности. */
function checkVisits(Store $store, array $slot, array $identity): void
{
    $own = array_filter($store->active(), fn ($record) => array_intersect($record['owner'], $identity) !== []);
    $visits = array_map(fn ($record) => $store->slots[$record['slot_id']], $own);
    foreach ($visits as $visit) {
        if (moment($slot['visit_time']) < endOf($visit) && moment($visit['visit_time']) < endOf($slot)) {
            refuse(12, 'Есть бирка на то же время');
        }
    }
    $doctor = $store->resourceOf($slot);
    if ($doctor !== null && $doctor['type'] !== 'SPECIALIST') {
        return;
    }
    foreach ($visits as $visit) {
        $other = $store->resourceOf($visit);
        $same = strcasecmp($visit['resource_id'], $slot['resource_id']) === 0;
        $alike = isset($doctor['speciality_id']) && ($other['speciality_id'] ?? null) === $doctor['speciality_id'];
        $sameDay = $same && day($visit['visit_time']) === day($slot['visit_time']);
        if ($sameDay || (($same || $alike) && moment($visit['visit_time']) > new DateTimeImmutable())) {
            refuse(13, 'Пациент имеет предстоящую запись к данному врачу или врачу данной специальности');
        }
    }
}

function guid(): string
{
    return preg_replace('/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/', '$1-$2-4$3-8$4-$5', bin2hex(random_bytes(16)));
}

function book(Store $store, array $request): array
{
    $claimed = [strtolower($request['patient_id']), ...identifiers($request['patient_data_rrp'])];
    $known = array_values(array_intersect_key($store->patients, array_flip($claimed)));
    $identity = array_unique(array_merge($claimed, ...array_map('identifiers', $known)));
    $slotId = strtolower($request['slot_id']);
    // Шлюз не получил ответа и спрашивает ещё раз: та же заявка получает ту же запись.
    foreach ($store->active() as $record) {
        $same = $record['slot_id'] === $slotId && $record['case_number'] === ($request['case_number'] ?? null);
        if ($same && array_intersect($record['owner'], $identity) !== []) {
            return $record;
        }
    }
    $slot = $store->slots[$slotId] ?? refuse(18, 'Слот не найден');
    $patient = $known[0] ?? refuse(17, 'Пациент не найден');
    if ($slot['status'] !== 'AVAILABLE') {
        $slot['status'] === 'CANCELED' ? refuse(15, 'Слот аннулирован') : refuse(11, 'Слот занят или заблокирован');
    }
    checkType($slot, $request);
    checkReferral($store, $slot, $request, $identity);
    checkVaccination($store, $slot, $request);
    checkAge($slot, $request['patient_data_rrp']['birthdate'] ?? $patient['birthdate'] ?? null);
    checkVisits($store, $slot, $identity);
    $id = guid();
    $referral = isset($request['referral_id']) ? strtolower($request['referral_id']) : null;
    return $store->records[$id] = [
        'id' => $id, 'slot_id' => $slotId, 'owner' => $identity, 'active' => true, 'referral_id' => $referral,
        'case_number' => $request['case_number'] ?? null, 'service_id' => $request['service_id'] ?? null,
    ];
}

function cancel(Store $store, array $request): array
{
    $record = $store->records[strtolower($request['book_ext_id'])] ?? null;
    $asking = array_map('strtolower', [$request['patient_id'], ...($request['united_guids'] ?? [])]);
    if ($record === null || array_intersect($record['owner'], $asking) === []) {
        refuse(18, 'Произошла техническая ошибка при отмене в МИС');
    }
    if (!$record['active']) {
        refuse(1, 'Запись с таким ИД уже отменена');
    }
    $store->records[$record['id']]['active'] = false;
    return $record;
}

// --- Как МИС отвечает

function answer(Store $store, array $record): array
{
    $slot = $store->slots[$record['slot_id']];
    return [
        'book_ext_id' => $record['id'], 'slot_id' => $slot['id'], 'visit_time' => moment($slot['visit_time'])->format('c'),
        'duration' => (string) $slot['duration'], 'service_id' => $record['service_id'], 'organization_id' => $slot['mo_id'],
        'area_id' => null, 'queue_number' => null, 'status' => ['status_code' => 0, 'status_message' => null],
    ];
}

const TYPES = ['APPOINTMENT', 'DISPENSARY', 'PROPHYLACTIC_ADULT', 'PROPHYLACTIC_CHILD', 'VACCINATION', ...PURPOSE];

/** Чего нет в заявке, того МИС не угадывает: нечитаемое получает 400 и код 18. */
function isReadable(mixed $request, bool $isBooking): bool
{
    $isGuid = fn ($value) => is_string($value) && preg_match('/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iD', $value) === 1;
    if (!is_array($request) || !$isGuid($request['patient_id'] ?? null)) {
        return false;
    }
    return $isBooking
        ? $isGuid($request['slot_id'] ?? null) && $isGuid($request['patient_data_rrp']['id'] ?? null)
            && in_array($request['booking_type'] ?? null, TYPES, true)
        : $isGuid($request['book_ext_id'] ?? null);
}

function reply(int $status, array $body): never
{
    http_response_code($status);
    header('Content-Type: application/json; charset=utf-8');
    exit(json_encode((object) $body, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
}

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($_SERVER['REQUEST_METHOD'] === 'GET') {
    reply($path === '/booking/book' ? 200 : 404, []); // Проверка связи: шлюз спрашивает её при регистрации вебхука.
}
$action = ['/booking/book' => 'book', '/booking/cancel' => 'cancel'][$path] ?? reply(404, []);
$request = json_decode(file_get_contents('php://input'), true);
if (!isReadable($request, $action === 'book')) {
    reply(400, ['status' => ['status_code' => 18, 'status_message' => 'Несоответствие в переданных данных для записи']]);
}
$file = fopen(getenv('MIS_STATE'), 'c+');
flock($file, LOCK_EX);
$store = new Store(json_decode(file_get_contents(getenv('MIS_DATA')), true), json_decode(stream_get_contents($file), true) ?? []);
try {
    $body = answer($store, $action($store, $request));
    rewind($file);
    ftruncate($file, 0);
    fwrite($file, json_encode($store->records));
    fflush($file);
} catch (Refusal $refusal) {
    $asked = $action === 'book' ? [] : ['book_ext_id' => $request['book_ext_id']];
    $body = [...$asked, 'status' => ['status_code' => $refusal->getCode(), 'status_message' => $refusal->getMessage()]];
}
reply(200, $body);
