// Generated from specs/ by `npm run generate`. Do not edit.
/** Требования профиля в порядке документа. */
export const REQUIREMENTS = [
  {
    "id": "SYS-1",
    "level": "MUST",
    "actor": [
      "EPGU",
      "MIS"
    ],
    "source": "§2 L41-49",
    "ru": "Участники взаимодействия — ЕПГУ и РМИС: ЕПГУ выступает потребителем данных, РМИС — поставщиком. На ресурсах ЕПГУ развернута ИС, в состав которой для взаимодействия с СМЭВ входит REST-сервис. Он обеспечивает передачу запроса расписания слотов, прием ответа на этот запрос, передачу запроса на бронирование слота и передачу ответа на запрос бронирования.",
    "en": "The participants are EPGU, the data consumer, and RMIS, the data supplier. EPGU runs an information system (IS) whose REST service is used to interact with SMEV. That service sends the slot-schedule request, receives its answer, sends the slot booking request and passes on the booking answer.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Устройство ЕПГУ и СМЭВ; в песочницу они не входят (часть D requirements.md). Стороны РМИС проверяются требованиями A3–A13.",
      "en": "The build of EPGU and SMEV, which are out of scope of the sandbox (requirements.md, part D). The side of the RMIS is proved by the requirements of A3 to A13."
    }
  },
  {
    "id": "SYS-2",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§2 L50-52",
    "ru": "На ресурсах РМИС как поставщика данных должны быть развернуты два компонента: Витрина данных «Запись к врачу» и ИС.",
    "en": "Two components must be deployed on the side of RMIS, the data supplier: the Vitrina «Запись к врачу» and an information system (IS).",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Размещение компонентов на ресурсах поставщика снаружи не видно: ни шлюз, ни набор проверок не могут его установить.",
      "en": "Where a supplier deploys its components cannot be seen from outside: neither the gateway nor the suite can tell."
    }
  },
  {
    "id": "SYS-3",
    "level": "MUST",
    "actor": [
      "VIT",
      "MIS"
    ],
    "source": "§2 L53-54",
    "ru": "Запрос расписания слотов обеспечивается взаимодействием СМЭВ с Витриной данных «Запись к врачу». Запрос бронирования слота обеспечивается взаимодействием СМЭВ с ИС через ее REST-сервис и взаимодействием ИС с Витриной.",
    "en": "A slot-schedule request is served by SMEV talking to the Vitrina. A slot booking request is served by SMEV talking to the IS through its REST service and by the IS talking to the Vitrina.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Транспорт СМЭВ не входит в песочницу (часть D requirements.md); то, что передаётся по нему, доказывают UC-1, UC-1.1 и методы A5.",
      "en": "SMEV as transport is out of scope of the sandbox (requirements.md, part D); what travels over it is proved by UC-1, UC-1.1 and the methods of A5."
    }
  },
  {
    "id": "SYS-4",
    "level": "MUST",
    "actor": [
      "VIT"
    ],
    "source": "§3 L56-61",
    "errata": [
      "E-29",
      "E-56"
    ],
    "ru": "Витрина обеспечивает пять сценариев: (а) идентификация пользователя и сведения о нем — прикрепление к поликлинике в регионе, прикрепление по диспансерному учету, активные направления и записи; (б) сведения о МО, медицинских работниках и свободных слотах; (в) бронирование слота и запись; (г) изменение статуса при отмене записи пользователем; (д) сведения о текущих записях, сделанных через различные источники. Сценарии (б), (в) и (г) действуют для трех видов записи: к врачу, по направлению и к лечащему врачу по диспансерному учету.",
    "en": "The Vitrina supports five scenarios: (a) identifying the user and giving the user's data — attachment to a polyclinic in the region, dispensary attachment, active referrals and bookings; (b) giving medical organisations, medical workers and free slots; (c) booking a slot and making the record; (d) changing the status when the user cancels; (e) showing current records made through any source. Scenarios (b), (c) and (d) cover three kinds of record: to a doctor, by referral, and to the attending doctor under dispensary observation.",
    "proof": [
      "server:vitrine/regulated.db",
      "server:vitrine/regulatedSlots.db",
      "server:booking/booking.db"
    ]
  },
  {
    "id": "SYS-5",
    "level": "MUST",
    "actor": [
      "GW",
      "VIT",
      "MIS",
      "EPGU",
      "PODD"
    ],
    "source": "§3.2 L110-112; глоссарий L4-5",
    "errata": [
      "E-56"
    ],
    "ru": "Чтение — предоставление информации из МИС МО пользователю — выполняется регламентированными запросами, то есть параметризованными SQL-запросами, зарегистрированными в Ядре ПОДД СМЭВ. Запись — изменение информации в МИС МО по инициативе пользователя (бронирование и отмена) — выполняется по спецификациям OpenAPI.",
    "en": "Reading (giving the user information from the MIS) is done by \"регламентированные запросы\", parametrised SQL queries registered in the PODD SMEV core. Writing (changing information in the MIS on the user's initiative: booking and cancelling) is done through OpenAPI specifications.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "ПОДД и его SQL-запросы не входят в песочницу (часть D requirements.md); вместо них методы /regulated.",
      "en": "PODD and its SQL queries are out of scope of the sandbox (requirements.md, part D); the /regulated methods stand for them."
    }
  },
  {
    "id": "SYS-6",
    "level": "MUST",
    "actor": [
      "EPGU"
    ],
    "source": "§3.2 L104-108",
    "ru": "Запись на прием начинается при двух условиях: пользователь авторизован посредством ЕСИА и выбрал услугу «Запись на прием к врачу» (новую услугу, через ВС). Сценарий успешен, если пользователь записан на прием к врачу в МО.",
    "en": "Booking starts under two preconditions: the user is authorised through ESIA and has chosen the service «Запись на прием к врачу» (the new one, \"через ВС\"). The scenario succeeds when the user is recorded for an appointment in the medical organisation.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Вход через ЕСИА и выбор услуги на портале не входят в песочницу (часть D requirements.md).",
      "en": "Signing in through ESIA and choosing the service on the portal are out of scope of the sandbox (requirements.md, part D)."
    }
  },
  {
    "id": "SYS-7",
    "level": "MUST",
    "actor": [
      "GW",
      "VIT",
      "MIS",
      "EPGU",
      "PODD"
    ],
    "source": "§3.2 L114-124",
    "errata": [
      "E-27"
    ],
    "ru": "Бронирование проходит десять шагов (в документе они напечатаны под номерами 5–14): 1) пользователь ЕПГУ записывается на выбранный слот; 2) ЕПГУ принимает его запрос; 3) ЕПГУ передает запрос в ПОДД СМЭВ по спецификации OpenAPI; 4) ПОДД СМЭВ передает запрос в ФЭР шлюз; 5) шлюз передает запрос в ИС МО; 6) ИС МО возвращает ответ шлюзу; 7) шлюз передает ответ ПОДД СМЭВ; 8) ПОДД СМЭВ передает в ЕПГУ ответ о бронировании слота; 9) пользователю отображается результат; 10) шлюз параллельно с шагом 7 направляет информацию в Витрину.",
    "en": "Booking takes ten steps (printed in the document as 5 to 14): 1) the EPGU user picks a slot; 2) EPGU accepts the request; 3) EPGU passes it to PODD SMEV by the OpenAPI specification; 4) PODD SMEV passes it to the FER gateway; 5) the gateway passes it to the IS of the medical organisation; 6) the IS answers the gateway; 7) the gateway passes the answer to PODD SMEV; 8) PODD SMEV passes the booking answer to EPGU; 9) the result is shown to the user; 10) in parallel with step 7 the gateway sends the information to the Vitrina.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Шаги портала и ПОДД не входят в песочницу (часть D requirements.md); шаги шлюза и МИС доказаны по отдельности в UC-1 и UC-1.1.",
      "en": "The steps of the portal and of PODD are out of scope of the sandbox (requirements.md, part D); those of the gateway and the MIS are proved one by one in UC-1 and UC-1.1."
    }
  },
  {
    "id": "SYS-8",
    "level": "MUST",
    "actor": [
      "GW",
      "VIT",
      "MIS",
      "EPGU",
      "PODD"
    ],
    "source": "§3.3 L138-153",
    "ru": "Отменить запись может пользователь, который авторизован посредством ЕСИА, перешел в раздел «Заявления» в ЛК и выбрал запись. Отмена проходит одиннадцать шагов: 1) пользователь в ЛК ЕПГУ выбирает запись; 2) запрашивает у ЕПГУ ее отмену; 3) ЕПГУ отправляет REST-запрос по спецификации OpenAPI в ПОДД СМЭВ; 4) ПОДД СМЭВ отправляет REST-запрос в ФЭР шлюз; 5) шлюз передает запрос в ИС МО; 6) ИС МО подтверждает отмену и возвращает ответ шлюзу; 7) шлюз передает ответ ПОДД СМЭВ; 8) ПОДД СМЭВ передает ответ в ЕПГУ; 9) ЕПГУ оповещает пользователя о статусе отмены; 10) шлюз выгружает отмененный слот на Витрину; 11) пользователю отображается результат отмены.",
    "en": "A record may be cancelled by a user who is authorised through ESIA, has opened «Заявления» in the personal account (LK) and has chosen the record. Cancelling takes eleven steps: 1) the user picks the record in the EPGU account; 2) asks EPGU to cancel it; 3) EPGU sends a REST request by the OpenAPI specification to PODD SMEV; 4) PODD SMEV sends a REST request to the FER gateway; 5) the gateway passes it to the IS of the medical organisation; 6) the IS confirms the cancel and answers the gateway; 7) the gateway passes the answer to PODD SMEV; 8) PODD SMEV passes it to EPGU; 9) EPGU notifies the user of the cancel status; 10) the gateway uploads the cancelled slot to the Vitrina; 11) the result is shown to the user.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Шаги портала и ПОДД не входят в песочницу (часть D requirements.md); шаги шлюза и МИС доказаны по отдельности в UC-1 и UC-1.1.",
      "en": "The steps of the portal and of PODD are out of scope of the sandbox (requirements.md, part D); those of the gateway and the MIS are proved one by one in UC-1 and UC-1.1."
    }
  },
  {
    "id": "LOAD-1",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§3.1 L70-78",
    "errata": [
      "E-63"
    ],
    "ru": "Данные загружаются в четыре шага: 1) МИС МО отправляет запрос на добавление данных; 2) ФЭР шлюз принимает запрос; 3) шлюз проводит ФЛК (форматно-логический контроль) и отправляет ответ в МИС МО; 4) шлюз загружает данные в Витрину. Загрузка успешна, если данные оказались в Витрине.",
    "en": "Data is loaded in four steps: 1) the MIS sends an add request; 2) the FER gateway accepts it; 3) the gateway runs FLK (format and logic control) and answers the MIS; 4) the gateway loads the data into the Vitrina. Loading succeeds when the data is in the Vitrina.",
    "proof": [
      "server:http/envelope.db",
      "case:upload.accepted-share"
    ]
  },
  {
    "id": "LOAD-2",
    "level": "SHOULD",
    "actor": [
      "MIS"
    ],
    "source": "§3.1 L79-83",
    "errata": [
      "E-64"
    ],
    "ru": "Для сохранения целостности данных рекомендуется соблюдать порядок загрузки данных в Витрину. Оптимальный порядок выгрузки профиль показывает на рисунке 3, но в документе этого рисунка нет.",
    "en": "To keep the data consistent it is recommended to follow the order of loading into the Vitrina (\"рекомендуется соблюдать порядок загрузки\"). The profile gives the optimal order in Figure 3, but the figure is absent from the document.",
    "proof": [
      "case:upload.load-order"
    ]
  },
  {
    "id": "LOAD-3",
    "level": "SHOULD",
    "actor": [
      "GW"
    ],
    "source": "Прил.1 (внешние ключи) L2014-2845",
    "errata": [
      "E-56",
      "E-64"
    ],
    "ru": "Порядок загрузки, восстановленный по внешним ключам: сначала mo, затем resource, затем service, profilecode_resource, unaccessable_period и slot, после них — book. Направление (referral) загружается после структурного подразделения, ресурса из `from_resource_id` и пациента, но раньше бирки, которая на него ссылается. Пациенты и прикрепления поступают из РРП, а не от МИС.",
    "en": "The load order reconstructed from the foreign keys is: mo first, then resource, then service, profilecode_resource, unaccessable_period and slot, and book after them. A referral is loaded after the department, the resource named in `from_resource_id` and the patient, but before any booking record that names it. Patients and attachments come from RRP, not from the MIS.",
    "proof": [
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "LOAD-4",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§5.7 L624",
    "errata": [
      "E-48"
    ],
    "ru": "Перед выгрузкой бирки МИС обязана выгрузить ее слот со статусом RECORDED. Если слот для выгружаемой бирки не найден, шлюз возвращает ошибку и бирка не выгружается в Витрину.",
    "en": "Before uploading a booking record (бирка) the MIS must upload its slot with status RECORDED. If no slot is found for the record, the gateway returns an error and the record is not loaded into the Vitrina.",
    "proof": [
      "server:http/envelope.db",
      "case:upload.load-order",
      "case:upload.slot-recorded-in-time"
    ]
  },
  {
    "id": "LOAD-5",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§5.7 L625-626; Прил.1 T7 L2456",
    "errata": [
      "E-48"
    ],
    "ru": "Если запись забронирована через ЕПГУ, при выгрузке бирки шлюз проверяет, что `book.id` совпадает с `book_ext_id`. Если значения не совпадают, шлюз возвращает ошибку и бирка не выгружается.",
    "en": "If the booking came through EPGU, the gateway checks on upload of the booking record that `book.id` equals `book_ext_id`. On a mismatch it returns an error and the record is not loaded.",
    "proof": [
      "server:booking/booking.db",
      "case:upload.book-uploaded-in-time",
      "case:upload.book-id"
    ]
  },
  {
    "id": "LOAD-6",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "Прил.1 T8 L2613-2614",
    "ru": "МИС обязана выгрузить профиль ресурса (profilecode_resource) с кодом, указанным в поле `to_profile_code` направления, «иначе расписание будет недоступно».",
    "en": "The MIS must upload the resource's profile (profilecode_resource) with the code given in the referral's `to_profile_code`, otherwise the schedule will be unavailable (\"иначе расписание будет недоступно\").",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Нарушение видно только по пустому расписанию направления. Методы профиля не перечисляют направлений и профилей ресурсов, поэтому набор проверок их не видит.",
      "en": "A breach shows only as an empty schedule of a referral. The methods of the profile list neither referrals nor profiles of resources, so the suite does not see them."
    }
  },
  {
    "id": "LOAD-7",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "Прил.1 T8 L2635-2636",
    "errata": [
      "E-53"
    ],
    "ru": "Значение `referral.to_service_id` должно ссылаться на запись таблицы Service по полю `code`, а не по `id`.",
    "en": "The value of `referral.to_service_id` must refer to a row of the Service table by its `code` field, not by `id`.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Нарушение видно только по пустому расписанию направления. Методы профиля не перечисляют направлений и профилей ресурсов, поэтому набор проверок их не видит.",
      "en": "A breach shows only as an empty schedule of a referral. The methods of the profile list neither referrals nor profiles of resources, so the suite does not see them."
    }
  },
  {
    "id": "FRESH-1",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§3.1 L85-87",
    "errata": [
      "E-24"
    ],
    "ru": "Данные о расписании МО — сведения о свободных и занятых слотах, таблица slot — МИС обязана обновлять не реже чем раз в 30 сек.",
    "en": "The MIS must refresh the schedule data (free and occupied slots, table slot) at least once every 30 seconds (\"не реже чем раз в 30 сек\").",
    "proof": [
      "case:upload.schedule-fresh",
      "case:upload.slot-recorded-in-time",
      "case:upload.slot-released-in-time"
    ]
  },
  {
    "id": "FRESH-2",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§3.1 L85-88",
    "errata": [
      "E-56"
    ],
    "ru": "Прочие данные — сведения о ресурсах МО, пациентах, направлениях и прочее — МИС обязана обновлять не реже чем раз в 1 час.",
    "en": "The MIS must refresh all other data (resources, patients, referrals and so on) at least once an hour (\"не реже чем раз в 1 час\").",
    "proof": [
      "case:upload.others-fresh"
    ]
  },
  {
    "id": "FRESH-3",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§3.1 L89",
    "errata": [
      "E-24"
    ],
    "ru": "Если статус слота изменился через другой источник записи, МИС обязана в течение 30 сек отправить данные с актуальным слотом.",
    "en": "When a slot's status changes through any other source, the MIS must send the actual slot within 30 seconds.",
    "unproven": {
      "date": "2026-11-30",
      "ru": "О записи через другой источник шлюз не узнаёт, пока МИС не выгрузит слот, и сравнить время выгрузки ему не с чем. Набор проверок судит только слоты, записанные и отменённые через ЕПГУ (FRESH-1, BKR-F4).",
      "en": "The gateway does not hear of a booking through another source until the MIS uploads the slot, so it has nothing to hold the time of the upload against. The suite judges only slots that were booked and cancelled through EPGU (FRESH-1, BKR-F4)."
    }
  },
  {
    "id": "CASC-1",
    "level": "MUST",
    "actor": [
      "VIT"
    ],
    "source": "§3.1.5 L90-92",
    "errata": [
      "E-60"
    ],
    "ru": "При удалении МО Витрина каскадно удаляет связанные с ней ресурсы, слоты, бирки, услуги и прикрепления.",
    "en": "When an MO is deleted, the Vitrina cascades to its resources, slots, booking records, services and attachments.",
    "proof": [
      "server:db/cascades.db",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "CASC-2",
    "level": "MUST",
    "actor": [
      "VIT"
    ],
    "source": "§3.1.5 L91, L93",
    "errata": [
      "E-60"
    ],
    "ru": "При удалении ресурса Витрина каскадно удаляет его слоты, бирки и услуги.",
    "en": "When a resource is deleted, the Vitrina cascades to its slots, booking records and services.",
    "proof": [
      "server:db/cascades.db"
    ]
  },
  {
    "id": "CASC-3",
    "level": "MUST",
    "actor": [
      "VIT"
    ],
    "source": "§3.1.5 L91, L94",
    "errata": [
      "E-60"
    ],
    "ru": "При удалении слота Витрина каскадно удаляет его бирки.",
    "en": "When a slot is deleted, the Vitrina cascades to its booking records.",
    "proof": [
      "server:db/cascades.db"
    ]
  },
  {
    "id": "CASC-4",
    "level": "SHOULD",
    "actor": [
      "VIT"
    ],
    "source": "§3.1.5 L90-94",
    "errata": [
      "E-60"
    ],
    "ru": "Для unaccessable_period, profilecode_resource, referral, callback и associations_slots правила каскадного удаления в профиле не заданы. По решению E-60 вместе с ресурсом удаляются его периоды недоступности и профили, вместе со слотом — его строка associations_slots, а направления и вебхуки сохраняются.",
    "en": "The profile states no cascade rule for unaccessable_period, profilecode_resource, referral, callback and associations_slots. By decision E-60 a resource takes its unavailability periods and profiles with it, a slot takes its associations_slots row, while referrals and webhooks stay.",
    "proof": [
      "server:db/cascades.db"
    ]
  },
  {
    "id": "AUTH-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§4 L159",
    "ru": "Каждый запрос к API проходит авторизацию: шлюз сверяет значение параметра `value` (токен) со значением на сервере авторизации.",
    "en": "Every API request is authorised: the gateway compares the token `value` with the one held by the authorisation server.",
    "proof": [
      "server:http/envelope.db"
    ]
  },
  {
    "id": "AUTH-2",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§4 L159-164, L214",
    "errata": [
      "E-38",
      "E-39"
    ],
    "ru": "Чтобы получить `value`, МИС отправляет запрос `POST https://<адрес сервера>/auth.svc`. Тело запроса — JSON с двумя параметрами, `{\"username\",\"password\"}`, тип содержимого — `application/json`.",
    "en": "To obtain `value` the MIS sends `POST https://<адрес сервера>/auth.svc`. The body is JSON with two parameters, `{\"username\",\"password\"}`, and the content type is `application/json`.",
    "proof": [
      "spec:operations",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "AUTH-3",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§4 T1 L198-210",
    "errata": [
      "E-11"
    ],
    "ru": "Объект «Авторизация» состоит из двух строковых (String) полей. В `username` передается OID медицинского учреждения по справочнику 1.2.643.5.1.13.13.11.1461, в `password` — пароль.",
    "en": "The authorisation object has two String fields. `username` carries the OID of the medical organisation from dictionary 1.2.643.5.1.13.13.11.1461, `password` carries the password.",
    "proof": [
      "spec:messages"
    ]
  },
  {
    "id": "AUTH-4",
    "level": "SHOULD",
    "actor": [
      "GW"
    ],
    "source": "§4 L188-197",
    "errata": [
      "E-39"
    ],
    "ru": "По образцу профиля ответ сервиса авторизации с кодом 200 имеет вид `{\"Result\":{\"ValidTo\":\"2019-10-08T19:12:19Z\",\"Value\":\"<jwt>\"},\"IsSuccess\":true,\"ErrorMessage\":\"\",\"StatusCode\":200}`. Токен передается в `Result.Value`, срок его действия — в `Result.ValidTo`.",
    "en": "By the profile's sample, the 200 answer of the authorisation service is `{\"Result\":{\"ValidTo\":\"2019-10-08T19:12:19Z\",\"Value\":\"<jwt>\"},\"IsSuccess\":true,\"ErrorMessage\":\"\",\"StatusCode\":200}`. The token is in `Result.Value`, its expiry in `Result.ValidTo`.",
    "proof": [
      "spec:messages",
      "spec:examples",
      "server:http/envelope.db",
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "AUTH-5",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§4 L215-216",
    "errata": [
      "E-39"
    ],
    "ru": "К каждому последующему запросу к API МИС обязана добавлять заголовок `Authorization: bearer <access_token>`, где `access_token` — значение токена, полученное при успешной авторизации.",
    "en": "The MIS must add the header `Authorization: bearer <access_token>` to every later API request, where `access_token` is the token value obtained on successful authorisation.",
    "proof": [
      "spec:operations",
      "server:http/envelope.db",
      "case:upload.token-reused"
    ]
  },
  {
    "id": "AUTH-6",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§4 L216",
    "ru": "По истечении срока действия токена МИС обязана обновить его, то есть запросить новый у сервиса авторизации.",
    "en": "When the token expires, the MIS must renew it by asking the authorisation service for a new one.",
    "proof": [
      "case:upload.token-renewed"
    ]
  },
  {
    "id": "AUTH-7",
    "level": "SHOULD",
    "actor": [
      "GW"
    ],
    "source": "§4 L192",
    "ru": "`Value` из образца — это JWT с подписью HS256 и полями `{sub:\"MO Integration\",jti:<uuid>,MoId:\"13094\",exp,iss:\"TelemedApi\",aud:\"TelemedApi\"}`, причем `exp` равен `ValidTo` (1570561939). Клиент не разбирает токен и передает его без изменений.",
    "en": "The sample `Value` decodes to an HS256 JWT `{sub:\"MO Integration\",jti:<uuid>,MoId:\"13094\",exp,iss:\"TelemedApi\",aud:\"TelemedApi\"}` whose `exp` equals `ValidTo` (1570561939). A client treats the token as opaque.",
    "proof": [
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "AUTH-8",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "Прил.2 L2901; §6.3 L1378-1379",
    "errata": [
      "E-45"
    ],
    "ru": "На запрос без действующей авторизации шлюз отвечает кодом 401 «Требуется авторизация». Если полномочий недостаточно, шлюз отвечает кодом 403 «Нет полномочий на выполнение запроса».",
    "en": "The gateway answers a request without valid authorisation with 401 «Требуется авторизация». When the caller lacks the rights, it answers 403 «Нет полномочий на выполнение запроса».",
    "proof": [
      "server:http/envelope.db",
      "server:gateway/accounts.db"
    ]
  },
  {
    "id": "GZ-1",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§5 T2 L221-234",
    "errata": [
      "E-62"
    ],
    "ru": "Запросы, отправляемые к подсистемам, должны быть сжаты с использованием gzip. В заголовке сжатого запроса обязательны атрибуты `Content-Encoding: gzip` и `Content-Type: application/json`.",
    "en": "Requests sent to the subsystems must be gzip-compressed. A compressed request must carry the headers `Content-Encoding: gzip` and `Content-Type: application/json`.",
    "proof": [
      "server:readings/gzip.db",
      "case:upload.gzip"
    ]
  },
  {
    "id": "GZ-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5 L237",
    "errata": [
      "E-62"
    ],
    "ru": "В переходный период шлюз продолжает принимать запросы без сжатия gzip.",
    "en": "During the transition period the gateway keeps accepting requests that are not gzip-compressed.",
    "proof": [
      "server:readings/gzip.db"
    ]
  },
  {
    "id": "ENV-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "Прил.2 L2854-2855",
    "errata": [
      "E-40"
    ],
    "ru": "Элемент `result` содержит результат ответа: в методах чтения это объект или объекты Приложения 1.",
    "en": "The element `result` holds the result of the answer: in read methods, the object or objects of Appendix 1.",
    "proof": [
      "spec:messages",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "ENV-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "Прил.2 L2857-2858",
    "errata": [
      "E-43"
    ],
    "ru": "Элемент `isSuccess` — логическое значение, статус результата: true, если операция выполнена успешно, иначе false.",
    "en": "The element `isSuccess` is the boolean status of the result: true if the operation succeeded, otherwise false.",
    "proof": [
      "spec:messages",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "ENV-3",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "Прил.2 L2860-2873",
    "errata": [
      "E-40",
      "E-42",
      "E-44",
      "E-48"
    ],
    "ru": "Элемент `error` описывает ошибку запроса в целом: при успешном выполнении операции (StatusCode: 200) он равен null, в иных случаях это объект `{errorMessage, errorCode}` — описание и код ошибки.",
    "en": "The element `error` describes the error of the whole request: null on success (StatusCode: 200), otherwise an object `{errorMessage, errorCode}` with the description and the code of the error.",
    "proof": [
      "spec:messages",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "ENV-4",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "Прил.2 L2875-2892",
    "errata": [
      "E-40",
      "E-42",
      "E-44",
      "E-48"
    ],
    "ru": "Элемент `errors` описывает ошибки отдельных записей: при успешном выполнении операции (StatusCode: 200) он равен null, в иных случаях это список объектов `{id, errorMessage, errorCode}`, где `id` — идентификатор записи с ошибкой.",
    "en": "The element `errors` describes the errors of single records: null on success (StatusCode: 200), otherwise a list of `{id, errorMessage, errorCode}` where `id` identifies the record with the error.",
    "proof": [
      "spec:messages",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "ENV-5",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "Прил.2 L2894-2895",
    "errata": [
      "E-41",
      "E-43"
    ],
    "ru": "Элемент `sendedGuids` содержит идентификаторы записей без ошибок.",
    "en": "The element `sendedGuids` lists the ids of the records without errors (\"Идентификаторы записей без ошибок\").",
    "proof": [
      "server:http/envelope.db"
    ]
  },
  {
    "id": "ENV-6",
    "level": "SHOULD",
    "actor": [
      "GW"
    ],
    "source": "§5.1 L276; §5.4 L499-501, L537",
    "errata": [
      "E-41"
    ],
    "ru": "В примерах ответов есть элемент `sendedGuidsToContactCenter`, которого нет в Приложении 2. Он принимает значение null (для MO), список идентификаторов или пустой список [].",
    "en": "The sample answers carry an element `sendedGuidsToContactCenter` that Appendix 2 does not list. Its value is null (for MO), a list of ids or an empty list [].",
    "proof": [
      "spec:flk",
      "server:http/envelope.db",
      "server:vitrine/documentExchanges.db"
    ]
  },
  {
    "id": "ENV-7",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "Прил.2 L2897-2903",
    "errata": [
      "E-45"
    ],
    "ru": "Элемент `statusCode` — код ответа: 200 «Выполнено успешно», 400 «Формат переданных сведений некорректен и не соответствует требованиям», 401 «Требуется авторизация», 500 «Ошибка обработки запроса», 503 «Ведутся технические работы». В примерах встречается также код 422.",
    "en": "The element `statusCode` is the answer code: 200 «Выполнено успешно», 400 «Формат переданных сведений некорректен и не соответствует требованиям», 401 «Требуется авторизация», 500 «Ошибка обработки запроса», 503 «Ведутся технические работы». The examples also carry 422.",
    "proof": [
      "spec:http",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "ENV-8",
    "level": "SHOULD",
    "actor": [
      "MIS"
    ],
    "source": "§5.1 L243-259; §5.4 L455-480, L506-520",
    "errata": [
      "E-43"
    ],
    "ru": "По примерам профиля тело запроса на выгрузку имеет вид `{\"data\":[ {…}, … ]}`: записи передаются пакетом в массиве `data`.",
    "en": "By the profile's examples, the body of an upload request is `{\"data\":[ {…}, … ]}`: the records travel as a batch in the array `data`.",
    "proof": [
      "spec:operations",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "ENV-9",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5 L279, L345, L406, L540, L610, L673, L719, L764 («Добавление и обновление данных»)",
    "errata": [
      "E-55"
    ],
    "ru": "Запрос POST подсистемы и добавляет, и обновляет данные: если записи с таким `id` нет, шлюз ее создает, если есть — обновляет. Для периодов недоступности ключом служит `period_id`.",
    "en": "A POST to a subsystem both adds and updates (\"Добавление и обновление данных\"): it is an upsert by `id`. For unavailability periods the key is `period_id`.",
    "proof": [
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "MO-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.1 L279-291",
    "errata": [
      "E-46",
      "E-49"
    ],
    "ru": "Метод `POST http://<адрес сервера>/api/mo` добавляет и обновляет структурные подразделения МО. Входные данные — объекты Таблицы 1 (MO) Приложения 1, выходные — ответ по структуре Приложения 2.",
    "en": "`POST http://<адрес сервера>/api/mo` adds and updates the departments of a medical organisation. Its input is the objects of Appendix 1, Table 1 (MO); its output is the envelope of Appendix 2.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:vitrine/documentExchanges.db"
    ]
  },
  {
    "id": "MO-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.1 L293-305",
    "errata": [
      "E-32",
      "E-40"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/mo` возвращает структурное подразделение по идентификатору. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2, в `result` которого объект Таблицы 1 (MO) Приложения 1.",
    "en": "`GET http://<адрес сервера>/api/mo` returns a department by id. Its input is `id`, the unique id of the record; the output is the envelope of Appendix 2 with the object of Appendix 1, Table 1 (MO) in `result`.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "MO-3",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.1 L308-325",
    "errata": [
      "E-30",
      "E-40"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/mo/oid/{oid}` возвращает структурные подразделения МО по ее OID. Входные данные: `oid` — OID МО; выходные — ответ по структуре Приложения 2, в `result` которого список объектов Таблицы 1 (MO) Приложения 1. В строке «Адрес» напечатано `/api/oid/{oid}`, а в примере — `GET /api/mo/oid/1.2.643.5.1.13.13.12.2.86.8999`.",
    "en": "`GET http://<адрес сервера>/api/mo/oid/{oid}` returns the departments of a medical organisation by its OID. Its input is `oid`, the OID of the medical organisation; the output is the envelope of Appendix 2 with a list of objects of Appendix 1, Table 1 (MO) in `result`. The address row prints `/api/oid/{oid}`, while the example is `GET /api/mo/oid/1.2.643.5.1.13.13.12.2.86.8999`.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "MO-4",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.1 L328-339",
    "errata": [
      "E-32",
      "E-60"
    ],
    "ru": "Метод `DELETE http://<адрес сервера>/api/mo` удаляет структурное подразделение. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2. Удаление каскадное (CASC-1).",
    "en": "`DELETE http://<адрес сервера>/api/mo` deletes a department. Its input is `id`, the unique id of the record; its output is the envelope of Appendix 2. The delete cascades (CASC-1).",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "RES-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.2 L345-356",
    "ru": "Метод `POST http://<адрес сервера>/api/resource` добавляет и обновляет ресурсы МО. Входные данные — объекты Таблицы 2 (Resource) Приложения 1, выходные — ответ по структуре Приложения 2.",
    "en": "`POST http://<адрес сервера>/api/resource` adds and updates the resources of a medical organisation. Its input is the objects of Appendix 1, Table 2 (Resource); its output is the envelope of Appendix 2.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:vitrine/documentExchanges.db"
    ]
  },
  {
    "id": "RES-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.2 L359-371",
    "errata": [
      "E-32",
      "E-40"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/resource` возвращает ресурс по идентификатору. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2, в `result` которого объект Таблицы 2 (Resource) Приложения 1.",
    "en": "`GET http://<адрес сервера>/api/resource` returns a resource by id. Its input is `id`, the unique id of the record; the output is the envelope of Appendix 2 with the object of Appendix 1, Table 2 (Resource) in `result`.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "RES-3",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.2 L374-386",
    "errata": [
      "E-32",
      "E-40"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/mo/{mo_id}/resource` возвращает ресурсы структурного подразделения. Входные данные: `mo_id` — уникальный идентификатор МО (структурного подразделения); выходные — ответ по структуре Приложения 2, в `result` которого список объектов Таблицы 2 (Resource) Приложения 1.",
    "en": "`GET http://<адрес сервера>/api/mo/{mo_id}/resource` returns the resources of a department. Its input is `mo_id`, the unique id of the MO (department); the output is the envelope of Appendix 2 with a list of objects of Appendix 1, Table 2 (Resource) in `result`.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "RES-4",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.2 L389-400",
    "errata": [
      "E-32",
      "E-60"
    ],
    "ru": "Метод `DELETE http://<адрес сервера>/api/resource` удаляет ресурс. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2. Удаление каскадное (CASC-2).",
    "en": "`DELETE http://<адрес сервера>/api/resource` deletes a resource. Its input is `id`, the unique id of the record; its output is the envelope of Appendix 2. The delete cascades (CASC-2).",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "SVC-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.3 L406-417",
    "ru": "Метод `POST http://<адрес сервера>/api/service` добавляет и обновляет услуги. Входные данные — объекты Таблицы 3 (Service) Приложения 1, выходные — ответ по структуре Приложения 2.",
    "en": "`POST http://<адрес сервера>/api/service` adds and updates services. Its input is the objects of Appendix 1, Table 3 (Service); its output is the envelope of Appendix 2.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "SVC-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.3 L420-432",
    "errata": [
      "E-32",
      "E-40"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/service` возвращает услугу по идентификатору. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2, в `result` которого объект Таблицы 3 (Service) Приложения 1.",
    "en": "`GET http://<адрес сервера>/api/service` returns a service by id. Its input is `id`, the unique id of the record; the output is the envelope of Appendix 2 with the object of Appendix 1, Table 3 (Service) in `result`.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "SVC-3",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.3 L435-446",
    "errata": [
      "E-32"
    ],
    "ru": "Метод `DELETE http://<адрес сервера>/api/service` удаляет услугу. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2.",
    "en": "`DELETE http://<адрес сервера>/api/service` deletes a service. Its input is `id`, the unique id of the record; its output is the envelope of Appendix 2.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "SLOT-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.4 L540-551",
    "errata": [
      "E-24"
    ],
    "ru": "Метод `POST http://<адрес сервера>/api/slot` добавляет и обновляет слоты. Входные данные — объекты Таблицы 4 (Slot) Приложения 1, выходные — ответ по структуре Приложения 2.",
    "en": "`POST http://<адрес сервера>/api/slot` adds and updates slots. Its input is the objects of Appendix 1, Table 4 (Slot); its output is the envelope of Appendix 2.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "SLOT-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.4 L554-566",
    "errata": [
      "E-32",
      "E-40"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/slot` возвращает слот по идентификатору. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2, в `result` которого объект Таблицы 4 (Slot) Приложения 1.",
    "en": "`GET http://<адрес сервера>/api/slot` returns a slot by id. Its input is `id`, the unique id of the record; the output is the envelope of Appendix 2 with the object of Appendix 1, Table 4 (Slot) in `result`.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "SLOT-3",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.4 L569-585",
    "errata": [
      "E-31",
      "E-32",
      "E-40",
      "E-61"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/resourse/{resourse_id}/slots?startDate=YYYY-MM-DD&endDate=YYYY-MM-DD` возвращает слоты ресурса. Входные данные: `resourse_id` — уникальный идентификатор ресурса, `startDate` и `endDate` — начало и конец интервала поиска по времени слота в формате YYYY-MM-DD; выходные — ответ по структуре Приложения 2, в `result` которого список объектов Таблицы 4 (Slot) Приложения 1. Написание `resourse` напечатано в профиле именно так.",
    "en": "`GET http://<адрес сервера>/api/resourse/{resourse_id}/slots?startDate=YYYY-MM-DD&endDate=YYYY-MM-DD` returns the slots of a resource. Its input is `resourse_id`, the unique id of the resource, and `startDate` and `endDate`, the start and end of the search interval by slot time, both as YYYY-MM-DD; the output is the envelope of Appendix 2 with a list of objects of Appendix 1, Table 4 (Slot) in `result`. The spelling `resourse` is the one printed in the profile.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "SLOT-4",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.4 L588-599",
    "errata": [
      "E-32",
      "E-60"
    ],
    "ru": "Метод `DELETE http://<адрес сервера>/api/slot` удаляет слот. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2. Удаление каскадное (CASC-3).",
    "en": "`DELETE http://<адрес сервера>/api/slot` deletes a slot. Its input is `id`, the unique id of the record; its output is the envelope of Appendix 2. The delete cascades (CASC-3).",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "PAT-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.5 L603-604",
    "errata": [
      "E-56"
    ],
    "ru": "У подсистемы Patient нет методов: «Данные по пациенту выгружаются через Региональный регистр пациентов». Шлюз не принимает пациентов от МИС.",
    "en": "The Patient subsystem has no methods: «Данные по пациенту выгружаются через Региональный регистр пациентов» (patient data comes through the regional patient register). The gateway takes no patients from the MIS.",
    "proof": [
      "spec:operations"
    ]
  },
  {
    "id": "ATT-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.6 L606-607",
    "errata": [
      "E-56"
    ],
    "ru": "У подсистемы Attachment нет методов: «Данные по прикреплениям выгружаются через Региональный регистр пациентов». Шлюз не принимает прикрепления от МИС.",
    "en": "The Attachment subsystem has no methods: «Данные по прикреплениям выгружаются через Региональный регистр пациентов» (attachment data comes through the regional patient register). The gateway takes no attachments from the MIS.",
    "proof": [
      "spec:operations"
    ]
  },
  {
    "id": "BKR-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.7 L610-626",
    "errata": [
      "E-48"
    ],
    "ru": "Метод `POST http://<адрес сервера>/api/book` добавляет и обновляет бирки. Входные данные — объекты Таблицы 7 (Book) Приложения 1, выходные — ответ по структуре Приложения 2. Шлюз проверяет наличие слота (LOAD-4) и совпадение `id` бирки с `book_ext_id` (LOAD-5).",
    "en": "`POST http://<адрес сервера>/api/book` adds and updates booking records (бирки). Its input is the objects of Appendix 1, Table 7 (Book); its output is the envelope of Appendix 2. The gateway checks that the slot exists (LOAD-4) and that the record's `id` equals `book_ext_id` (LOAD-5).",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "BKR-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.7 L627-638",
    "errata": [
      "E-32",
      "E-40"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/book` возвращает бирку по идентификатору. Входные данные: `id` — уникальный идентификатор записи; в ответе — полное описание объекта по Таблице 7 (Book) Приложения 1.",
    "en": "`GET http://<адрес сервера>/api/book` returns a booking record by id. Its input is `id`, the unique id of the record; the output is the full description of the object, Appendix 1, Table 7 (Book).",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "BKR-3",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.7 L641-652",
    "errata": [
      "E-32",
      "E-40"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/slot/{slot_id}/books` возвращает бирки слота. Входные данные: `slot_id` — уникальный идентификатор слота; в ответе — список бирок по Таблице 7 (Book) Приложения 1.",
    "en": "`GET http://<адрес сервера>/api/slot/{slot_id}/books` returns the booking records of a slot. Its input is `slot_id`, the unique id of the slot; the output is the list of booking records of Appendix 1, Table 7 (Book).",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:booking/booking.db"
    ]
  },
  {
    "id": "BKR-4",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.7.4 L655-666",
    "errata": [
      "E-32"
    ],
    "ru": "Метод `DELETE http://<адрес сервера>/api/book` удаляет бирку. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2.",
    "en": "`DELETE http://<адрес сервера>/api/book` deletes a booking record. Its input is `id`, the unique id of the record; its output is the envelope of Appendix 2.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "RFL-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.8 L673-684",
    "errata": [
      "E-53"
    ],
    "ru": "Метод `POST http://<адрес сервера>/api/referral` добавляет и обновляет направления пациентов. Входные данные — объекты Таблицы 8 (Referral) Приложения 1, выходные — ответ по структуре Приложения 2.",
    "en": "`POST http://<адрес сервера>/api/referral` adds and updates patients' referrals. Its input is the objects of Appendix 1, Table 8 (Referral); its output is the envelope of Appendix 2.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "RFL-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.8 L687-698",
    "errata": [
      "E-32",
      "E-40"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/referral` возвращает направление по идентификатору. Входные данные: `id` — уникальный идентификатор записи; в ответе — полное описание объекта по Таблице 8 (Referral) Приложения 1.",
    "en": "`GET http://<адрес сервера>/api/referral` returns a referral by id. Its input is `id`, the unique id of the record; the output is the full description of the object, Appendix 1, Table 8 (Referral).",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "RFL-3",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.8 L701-712",
    "errata": [
      "E-32"
    ],
    "ru": "Метод `DELETE http://<адрес сервера>/api/referral` удаляет направление. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2.",
    "en": "`DELETE http://<адрес сервера>/api/referral` deletes a referral. Its input is `id`, the unique id of the record; its output is the envelope of Appendix 2.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "UNP-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.9 L719-730",
    "errata": [
      "E-55"
    ],
    "ru": "Метод `POST http://<адрес сервера>/api/unaccessable_period` добавляет и обновляет периоды недоступности ресурсов. Входные данные — объекты Таблицы 9 (Unaccessable_period) Приложения 1, выходные — ответ по структуре Приложения 2.",
    "en": "`POST http://<адрес сервера>/api/unaccessable_period` adds and updates the unavailability periods of resources. Its input is the objects of Appendix 1, Table 9 (Unaccessable_period); its output is the envelope of Appendix 2.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "UNP-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.9 L733-744",
    "errata": [
      "E-32",
      "E-40",
      "E-55"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/unaccessable_period` возвращает период недоступности ресурса по идентификатору. Входные данные: `id` — уникальный идентификатор записи; в ответе — полное описание объекта по Таблице 9 (Unaccessable_period) Приложения 1. Этим идентификатором служит `period_id`.",
    "en": "`GET http://<адрес сервера>/api/unaccessable_period` returns an unavailability period by id. Its input is `id`, the unique id of the record; the output is the full description of the object, Appendix 1, Table 9 (Unaccessable_period). That id is the `period_id`.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "UNP-3",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.9 L747-758",
    "errata": [
      "E-32",
      "E-55"
    ],
    "ru": "Метод `DELETE http://<адрес сервера>/api/unaccessable_period` удаляет период недоступности ресурса. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2. Этим идентификатором служит `period_id`.",
    "en": "`DELETE http://<адрес сервера>/api/unaccessable_period` deletes an unavailability period. Its input is `id`, the unique id of the record; its output is the envelope of Appendix 2. That id is the `period_id`.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "PRF-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.10 L764-775",
    "ru": "Метод `POST http://<адрес сервера>/api/profilecode_resource` добавляет и обновляет профили ресурсов. Входные данные — объекты Таблицы 10 (Profilecode_resource) Приложения 1, выходные — ответ по структуре Приложения 2.",
    "en": "`POST http://<адрес сервера>/api/profilecode_resource` adds and updates the care profiles of resources. Its input is the objects of Appendix 1, Table 10 (Profilecode_resource); its output is the envelope of Appendix 2.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "PRF-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.10 L778-789",
    "errata": [
      "E-32",
      "E-40"
    ],
    "ru": "Метод `GET http://<адрес сервера>/api/profilecode_resource` возвращает профиль ресурса по идентификатору записи. Входные данные: `id` — уникальный идентификатор записи; в ответе — полное описание объекта по Таблице 10 (Profilecode_resource) Приложения 1.",
    "en": "`GET http://<адрес сервера>/api/profilecode_resource` returns a resource's profile by record id. Its input is `id`, the unique id of the record; the output is the full description of the object, Appendix 1, Table 10 (Profilecode_resource).",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "PRF-3",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.10 L792-803",
    "errata": [
      "E-32"
    ],
    "ru": "Метод `DELETE http://<адрес сервера>/api/profilecode_resource` удаляет запись о профиле ресурса. Входные данные: `id` — уникальный идентификатор записи; выходные — ответ по структуре Приложения 2.",
    "en": "`DELETE http://<адрес сервера>/api/profilecode_resource` deletes a resource's profile record. Its input is `id`, the unique id of the record; its output is the envelope of Appendix 2.",
    "proof": [
      "spec:operations",
      "server:vitrine/subsystems.db"
    ]
  },
  {
    "id": "DUP-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.1 L240-241",
    "errata": [
      "E-50"
    ],
    "ru": "При отправке структурного подразделения шлюз проверяет, не совпадает ли его наименование (`name`) с уже имеющимися записями в Витрине. Совпадение с записью, у которой другой `id`, — ошибка.",
    "en": "When a department is uploaded, the gateway checks whether its name (`name`) coincides with records already in the Vitrina. A match with a record under another `id` is an error.",
    "proof": [
      "server:vitrine/documentExchanges.db",
      "server:db/constraints.db"
    ]
  },
  {
    "id": "DUP-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.1 L261-278",
    "errata": [
      "E-41",
      "E-42",
      "E-44",
      "E-45"
    ],
    "ru": "На дубль наименования подразделения шлюз отвечает кодом 422 (HTTP и `statusCode`) с `isSuccess: false`, `sendedGuids: []`, `sendedGuidsToContactCenter: null`, `error.errorCode` = R-310 и `errors[0].errorCode` = R-330; в `errors[0].id` — идентификатор отклоненной записи. Текст `errors[0].errorMessage` дословно: `Структурное подразделение с идентификатором [<id>] дублирует ранее загруженное в витрину структурное подразделение с таким наименованием [name] и с другим идентификатором [<existing id>].`; `[name]` печатается буквально. Текст `error.errorMessage` — тот же, но в конце через пробел добавлено `[<id>].`.",
    "en": "The gateway answers a duplicate department name with 422 (HTTP and `statusCode`), `isSuccess: false`, `sendedGuids: []`, `sendedGuidsToContactCenter: null`, `error.errorCode` = R-310 and `errors[0].errorCode` = R-330; `errors[0].id` is the id of the refused record. The text of `errors[0].errorMessage` is verbatim: `Структурное подразделение с идентификатором [<id>] дублирует ранее загруженное в витрину структурное подразделение с таким наименованием [name] и с другим идентификатором [<existing id>].`; `[name]` is literal. The text of `error.errorMessage` is the same with a space and `[<id>].` appended.",
    "proof": [
      "spec:flk",
      "server:vitrine/documentExchanges.db"
    ]
  },
  {
    "id": "DUP-3",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.4 L452-453",
    "errata": [
      "E-43"
    ],
    "ru": "При отправке слотов шлюз проверяет дублирование идентификаторов слота в рамках одного запроса: два слота с одним и тем же `id` в одном запросе — ошибка.",
    "en": "When slots are uploaded, the gateway checks for duplicate slot ids inside the request: the same `id` twice in one request is an error.",
    "proof": [
      "server:vitrine/documentExchanges.db"
    ]
  },
  {
    "id": "DUP-4",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.4 L482-502",
    "errata": [
      "E-41",
      "E-42",
      "E-43",
      "E-44",
      "E-45"
    ],
    "ru": "На дубль `id` внутри запроса шлюз отвечает кодом 422 (HTTP и `statusCode`) с `isSuccess: false`; код R-310 стоит и в `error.errorCode`, и в `errors[0].errorCode`, в `errors[0].id` — `<id>`. Текст в обоих `errorMessage` одинаков, дословно: `В слоте с идентификатором '<id>': Уникальный идентификатор слота [id] имеет дубликат внутри запроса`. В `sendedGuids` и `sendedGuidsToContactCenter` возвращается `[<id>]`.",
    "en": "The gateway answers a duplicate `id` inside the request with 422 (HTTP and `statusCode`) and `isSuccess: false`; the code R-310 stands in both `error.errorCode` and `errors[0].errorCode`, and `errors[0].id` is `<id>`. Both `errorMessage` texts are the same, verbatim: `В слоте с идентификатором '<id>': Уникальный идентификатор слота [id] имеет дубликат внутри запроса`. `sendedGuids` and `sendedGuidsToContactCenter` both return `[<id>]`.",
    "proof": [
      "spec:flk",
      "server:vitrine/documentExchanges.db"
    ]
  },
  {
    "id": "DUP-5",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.4 L503-504",
    "errata": [
      "E-50"
    ],
    "ru": "При отправке слота шлюз проверяет дублирование по времени начала приема (`visit_time`) и идентификатору ресурса (`resource_id`). Совпадение обоих значений со слотом, который уже есть в Витрине под другим `id`, — ошибка.",
    "en": "When a slot is uploaded, the gateway checks for duplicates by start time (`visit_time`) and resource id (`resource_id`). A match of both with a slot already stored in the Vitrina under another `id` is an error.",
    "proof": [
      "server:vitrine/documentExchanges.db",
      "server:db/constraints.db",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "DUP-6",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§5.4 L522-538",
    "errata": [
      "E-12",
      "E-41",
      "E-42",
      "E-44",
      "E-45"
    ],
    "ru": "На дубль слота по времени и ресурсу шлюз отвечает кодом 422 (HTTP и `statusCode`) с `isSuccess: false`, `sendedGuids: []`, `sendedGuidsToContactCenter: []`, `error.errorCode` = R-310 и `errors[0].errorCode` = R-330; в `errors[0].id` — идентификатор отклоненного слота. Текст `errors[0].errorMessage` дословно: `Слот с идентификатором [<id>] и указанным в нем ресурсом [resource_id] и временем визита [visit_time] дублирует ранее загруженный в витрину слот с другим идентификатором [<existing id>].`; `[resource_id]` и `[visit_time]` печатаются буквально. Текст `error.errorMessage` — тот же, но в конце через пробел добавлено `[<id>].`.",
    "en": "The gateway answers a slot duplicated by time and resource with 422 (HTTP and `statusCode`), `isSuccess: false`, `sendedGuids: []`, `sendedGuidsToContactCenter: []`, `error.errorCode` = R-310 and `errors[0].errorCode` = R-330; `errors[0].id` is the id of the refused slot. The text of `errors[0].errorMessage` is verbatim: `Слот с идентификатором [<id>] и указанным в нем ресурсом [resource_id] и временем визита [visit_time] дублирует ранее загруженный в витрину слот с другим идентификатором [<existing id>].`; `[resource_id]` and `[visit_time]` are literal. The text of `error.errorMessage` is the same with a space and `[<id>].` appended.",
    "proof": [
      "spec:flk",
      "server:vitrine/documentExchanges.db"
    ]
  },
  {
    "id": "DUP-7",
    "level": "SHOULD",
    "actor": [
      "GW"
    ],
    "source": "§5.1 L262-278; §5.4 L483-502, L523-538",
    "errata": [
      "E-42"
    ],
    "ru": "Во всех трех примерах код ошибки на уровне запроса (`error.errorCode`) — R-310. На уровне записи (`errors[].errorCode`) R-310 означает дефект внутри самого запроса, R-330 — конфликт с ранее загруженными данными.",
    "en": "In all three samples the request-level code (`error.errorCode`) is R-310. At item level (`errors[].errorCode`) R-310 means a defect inside the request itself and R-330 a conflict with stored data.",
    "proof": [
      "spec:flk",
      "server:vitrine/documentExchanges.db"
    ]
  },
  {
    "id": "MO-F1",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T1 L2023-2030",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте MO обязательно поле `id` — уникальный идентификатор структурного подразделения; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The MO object requires the field `id`, the unique id of the department; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "MO-F2",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T1 L2032-2039",
    "errata": [
      "E-49"
    ],
    "ru": "В объекте MO обязательно поле `parent_id` — уникальный идентификатор (OID) учреждения в системе здравоохранения; тип string(45). Значение соответствует OID МО (поле OID) в справочнике НСИ 1.2.643.5.1.13.13.11.1461 «Реестр медицинских организаций Российской Федерации». Поле влияет на отображение формы услуги.",
    "en": "The MO object requires the field `parent_id`, the OID of the institution in the health system; type string(45). The value is the OID of the MO (field OID) in NSI dictionary 1.2.643.5.1.13.13.11.1461, the register of medical organisations. The field affects the service form.",
    "proof": [
      "spec:fields",
      "case:upload.no-foreign-parents"
    ]
  },
  {
    "id": "MO-F3",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T1 L2041-2053",
    "errata": [
      "E-49"
    ],
    "ru": "В объекте MO обязательно поле `branch_oid` — OID структурного подразделения; тип string. Значение берется из поля depart_oid справочника НСИ 1.2.643.5.1.13.13.99.2.114; допустимы только подразделения с типом 1 — Амбулаторный, 3 — Лабораторно-диагностический, 4 — Инструментально-диагностический. На отображение формы услуги поле не влияет.",
    "en": "The MO object requires the field `branch_oid`, the OID of the department; type string. The value comes from the field depart_oid of NSI dictionary 1.2.643.5.1.13.13.99.2.114; only departments of type 1 («Амбулаторный», outpatient), 3 («Лабораторно-диагностический», laboratory diagnostics) and 4 («Инструментально-диагностический», instrumental diagnostics) are allowed. The field does not affect the service form.",
    "unproven": {
      "date": "2026-11-30",
      "ru": "Проверяется только форма: поле обязательно и записано как OID (spec:fields). Справочника 1.2.643.5.1.13.13.99.2.114 в песочнице нет, поэтому никто не проверяет, что такое подразделение существует и что его тип — 1, 3 или 4.",
      "en": "Only the form is checked: the field is required and written as an OID (spec:fields). The sandbox does not have dictionary 1.2.643.5.1.13.13.99.2.114, so nobody checks that there is such a department and that its type is 1, 3 or 4."
    }
  },
  {
    "id": "MO-F4",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T1 L2055-2061; §5.1 L241",
    "errata": [
      "E-50"
    ],
    "ru": "В объекте MO обязательно поле `name` — наименование структурного подразделения; тип string(512). Наименование не должно повторять наименование другого подразделения, уже загруженного в Витрину (DUP-1). Поле влияет на отображение формы услуги.",
    "en": "The MO object requires the field `name`, the name of the department; type string(512). The name must not repeat that of another department already stored in the Vitrina (DUP-1). The field affects the service form.",
    "proof": [
      "spec:fields",
      "server:vitrine/documentExchanges.db"
    ]
  },
  {
    "id": "MO-F5",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T1 L2063-2068",
    "ru": "В объекте MO обязательно поле `address` — адрес структурного подразделения; тип string(512). Поле влияет на отображение формы услуги.",
    "en": "The MO object requires the field `address`, the address of the department; type string(512). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "MO-F6",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T1 L2070-2075",
    "errata": [
      "E-49"
    ],
    "ru": "В объекте MO может передаваться необязательное поле `address_fias_guid` — глобальный уникальный идентификатор адресного объекта ГАР ФИАС; тип string(36). На отображение формы услуги поле не влияет.",
    "en": "The MO object may carry the optional field `address_fias_guid`, the globally unique id of the GAR FIAS address object; type string(36). The field does not affect the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases"
    ]
  },
  {
    "id": "MO-F7",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T1 L2077-2082",
    "errata": [
      "E-49"
    ],
    "ru": "В объекте MO может передаваться необязательное поле `region_okato` — ОКАТО региона; тип string(11). На отображение формы услуги поле не влияет.",
    "en": "The MO object may carry the optional field `region_okato`, the OKATO code of the region; type string(11). The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "MO-F8",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T1 L2084-2089",
    "errata": [
      "E-49"
    ],
    "ru": "В объекте MO может передаваться необязательное поле `phone` — телефон подразделения; тип string(45). Поле влияет на отображение формы услуги.",
    "en": "The MO object may carry the optional field `phone`, the phone of the department; type string(45). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "MO-F9",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T1 L2091-2099",
    "errata": [
      "E-46"
    ],
    "ru": "В объекте MO обязательно поле `enabled` — типы прикрепления, допустимые к данному подразделению; тип string. Допустимые значения: ATTACHED_MO — принимает по прикреплениям, ATTACHED_REG — принимает по прикреплению в регионе, ALL — принимает всех без прикрепления, NONE — не принимает. Поле влияет на отображение формы услуги.",
    "en": "The MO object requires the field `enabled`, the kinds of attachment the department accepts; type string. Allowed values: ATTACHED_MO (accepts attached patients), ATTACHED_REG (accepts patients attached in the region), ALL (accepts everyone without attachment), NONE (does not accept). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "MO-F10",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T1 L2101-2107",
    "errata": [
      "E-09",
      "E-49"
    ],
    "ru": "В объекте MO обязательно поле `create_ts` — время создания записи; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). На отображение формы услуги поле не влияет.",
    "en": "The MO object requires the field `create_ts`, the creation time of the record; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "MO-F11",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T1 L2109-2117",
    "errata": [
      "E-17",
      "E-49",
      "E-58"
    ],
    "ru": "В объекте MO обязательно поле `tag_age` — тип обслуживаемого населения по возрастному признаку; тип VARCHAR(45). Допустимые значения: ADULT — взрослый (с 18 лет), CHILD — детский (от 0 до 17 лет включительно), ALL — все возрастные группы. Поле влияет на отображение формы услуги.",
    "en": "The MO object requires the field `tag_age`, the age group the department serves; type VARCHAR(45). Allowed values: ADULT (from 18), CHILD (0 to 17 inclusive), ALL (every age group). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RES-F1",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2131-2138",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Resource обязательно поле `id` — уникальный идентификатор ресурса; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Resource object requires the field `id`, the unique id of the resource; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RES-F2",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2140-2147",
    "ru": "В объекте Resource обязательно поле `type` — тип ресурса; тип string. Допустимые значения: SPECIALIST — врач, MACHINE — медицинский аппарат, ROOM — кабинет. Поле влияет на отображение формы услуги.",
    "en": "The Resource object requires the field `type`, the type of the resource; type string. Allowed values: SPECIALIST (doctor), MACHINE (medical device), ROOM (room). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RES-F3",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2149-2155",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Resource обязательно поле `mo_id` — уникальный идентификатор структурного подразделения, к которому относится ресурс; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Resource object requires the field `mo_id`, the unique id of the department the resource belongs to; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases"
    ]
  },
  {
    "id": "RES-F4",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2157-2166",
    "ru": "В объекте Resource обязательно поле `enabled` — типы прикрепления, допустимые к данному ресурсу; тип string. Допустимые значения: ATTACHED_MO — принимает по прикреплениям, ATTACHED_REG — принимает по прикреплению в регионе, ALL — принимает всех без прикрепления, NONE — не принимает. Поле влияет на отображение формы услуги.",
    "en": "The Resource object requires the field `enabled`, the kinds of attachment the resource accepts; type string. Allowed values: ATTACHED_MO (accepts attached patients), ATTACHED_REG (accepts patients attached in the region), ALL (accepts everyone without attachment), NONE (does not accept). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RES-F5",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2168-2174",
    "errata": [
      "E-09"
    ],
    "ru": "В объекте Resource обязательно поле `create_ts` — время создания записи; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). На отображение формы услуги поле не влияет.",
    "en": "The Resource object requires the field `create_ts`, the creation time of the record; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RES-F6",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2176-2181",
    "ru": "В объекте Resource может передаваться необязательное поле `update_ts` — время обновления записи; тип string. Профиль указывает: «Данное поле обновляется на стороне Сервиса, следует прекратить отправку». На отображение формы услуги поле не влияет.",
    "en": "The Resource object may carry the optional field `update_ts`, the update time of the record; type string. The profile says: «Данное поле обновляется на стороне Сервиса, следует прекратить отправку» (the service maintains it; stop sending it). The field does not affect the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases"
    ]
  },
  {
    "id": "RES-F7",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2183-2209",
    "errata": [
      "E-51"
    ],
    "ru": "В объекте Resource поле `post_id` (блок «Специалист») — код должности по справочнику НСИ 1.2.643.5.1.13.13.11.1002, тип string(45) — отмечено как обязательное («Да») без условия; по решению E-51 оно обязательно при `type` = SPECIALIST. Профиль перечисляет 15 кодов (перечень не исчерпывающий, E-51): 110 — врач-терапевт участковый, 59 — врач-педиатр участковый, 49 — врач общей практики (семейный врач), 122 — врач-хирург, 13 — врач-акушер-гинеколог, 54 — врач-офтальмолог, 53 — врач-оториноларинголог, 100 — врач-стоматолог, 103 — врач-стоматолог-терапевт, 101 — врач-стоматолог детский, 83 — врач-психиатр детский, 119 — врач-фтизиатр, 87 — врач психиатр-нарколог, 28 — врач-детский хирург, 120 — врач-фтизиатр участковый. Поле влияет на отображение формы услуги.",
    "en": "In the Resource object the field `post_id` (block «Специалист»), the post code from NSI dictionary 1.2.643.5.1.13.13.11.1002, type string(45), is marked required («Да») without a condition; by decision E-51 it is required when `type` = SPECIALIST. The profile lists 15 codes (not an exhaustive list, E-51): 110 district therapist, 59 district paediatrician, 49 general practitioner (family doctor), 122 surgeon, 13 obstetrician-gynaecologist, 54 ophthalmologist, 53 otorhinolaryngologist, 100 dentist, 103 therapeutic dentist, 101 paediatric dentist, 83 child psychiatrist, 119 phthisiologist, 87 psychiatrist-narcologist, 28 paediatric surgeon, 120 district phthisiologist. The field affects the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases",
      "case:upload.dictionary-codes"
    ]
  },
  {
    "id": "RES-F8",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2211-2217",
    "errata": [
      "E-51"
    ],
    "ru": "В объекте Resource поле `post_name` — наименование должности, тип string(512) — отмечено как обязательное («Да»), но сопровождено пометкой «Атрибут удален», поэтому передавать его не требуется. Наименование должности определяется по `post_id`. Поле влияет на отображение формы услуги.",
    "en": "In the Resource object the field `post_name`, the name of the post, type string(512), is marked required («Да») but annotated «Атрибут удален» (attribute removed), so it need not be sent. The post name follows `post_id`. The field affects the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases"
    ]
  },
  {
    "id": "RES-F9",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2219-2227",
    "errata": [
      "E-51",
      "E-52"
    ],
    "ru": "В объекте Resource поле `speciality_id` — идентификатор специальности, тип string(45) — обязательно при `type` = SPECIALIST; при другом типе ресурса оно не указывается. Значение берется из справочника ФНСИ 1.2.643.5.1.13.13.11.1066 «Номенклатура специальностей специалистов со средним, высшим и послевузовским медицинским и фармацевтическим образованием в сфере здравоохранения». Поле влияет на отображение формы услуги.",
    "en": "In the Resource object the field `speciality_id`, the id of the speciality, type string(45), is required when `type` = SPECIALIST and is not sent for any other resource type. The value comes from FNSI dictionary 1.2.643.5.1.13.13.11.1066, the nomenclature of medical and pharmaceutical specialities. The field affects the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases",
      "case:upload.dictionary-codes"
    ]
  },
  {
    "id": "RES-F10",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2229-2235",
    "errata": [
      "E-51"
    ],
    "ru": "В объекте Resource поле `snils` — СНИЛС врача, тип string(11) — обязательно при `type` = SPECIALIST; при другом типе ресурса оно не указывается. На отображение формы услуги поле не влияет.",
    "en": "In the Resource object the field `snils`, the doctor's SNILS, type string(11), is required when `type` = SPECIALIST and is not sent for any other resource type. The field does not affect the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases"
    ]
  },
  {
    "id": "RES-F11",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2237-2243",
    "errata": [
      "E-51"
    ],
    "ru": "В объекте Resource поле `last_name` — фамилия врача, тип string(512) — обязательно при `type` = SPECIALIST; при другом типе ресурса оно не указывается. Поле влияет на отображение формы услуги.",
    "en": "In the Resource object the field `last_name`, the doctor's last name, type string(512), is required when `type` = SPECIALIST and is not sent for any other resource type. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RES-F12",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2245-2251",
    "errata": [
      "E-51"
    ],
    "ru": "В объекте Resource поле `first_name` — имя врача, тип string(512) — обязательно при `type` = SPECIALIST; при другом типе ресурса оно не указывается. Поле влияет на отображение формы услуги.",
    "en": "In the Resource object the field `first_name`, the doctor's first name, type string(512), is required when `type` = SPECIALIST and is not sent for any other resource type. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RES-F13",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2253-2258",
    "ru": "В объекте Resource может передаваться необязательное поле `middle_name` — отчество врача; тип string(512). Поле влияет на отображение формы услуги.",
    "en": "The Resource object may carry the optional field `middle_name`, the doctor's middle name (patronymic); type string(512). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RES-F14",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2260-2265",
    "ru": "В объекте Resource может передаваться необязательное поле `description` — описание; тип string(512). На отображение формы услуги поле не влияет.",
    "en": "The Resource object may carry the optional field `description`, a description; type string(512). The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RES-F15",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2270-2275",
    "errata": [
      "E-51"
    ],
    "ru": "В объекте Resource поле `machine_name` — наименование аппарата, тип string(512) — обязательно при `type` = MACHINE; при другом типе ресурса оно не указывается. Поле влияет на отображение формы услуги.",
    "en": "In the Resource object the field `machine_name`, the name of the device, type string(512), is required when `type` = MACHINE and is not sent for any other resource type. The field affects the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases"
    ]
  },
  {
    "id": "RES-F16",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2280-2285",
    "errata": [
      "E-51"
    ],
    "ru": "В объекте Resource поле `room_number` — номер кабинета, тип string(45) — обязательно при `type` = ROOM; при другом типе ресурса оно не указывается. Поле влияет на отображение формы услуги.",
    "en": "In the Resource object the field `room_number`, the number of the room, type string(45), is required when `type` = ROOM and is not sent for any other resource type. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RES-F17",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T2 L2287-2292",
    "errata": [
      "E-51"
    ],
    "ru": "В объекте Resource поле `room_name` — наименование кабинета, тип string(512) — обязательно при `type` = ROOM; при другом типе ресурса оно не указывается. Поле влияет на отображение формы услуги.",
    "en": "In the Resource object the field `room_name`, the name of the room, type string(512), is required when `type` = ROOM and is not sent for any other resource type. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "SVC-F1",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T3 L2303-2311",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Service обязательно поле `id` — уникальный идентификатор услуги, «не привязанный ни к какой существующей таблице»; тип string(45). Значение — GUID в нижнем регистре, через дефис. На отображение формы услуги поле не влияет.",
    "en": "The Service object requires the field `id`, the unique id of the service, tied to no existing table («не привязанный ни к какой существующей таблице»); type string(45). The value is a GUID in lower case with hyphens. The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "SVC-F2",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T3 L2313-2319",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Service обязательно поле `resource_id` — идентификатор ресурса, который оказывает услугу; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Service object requires the field `resource_id`, the id of the resource that provides the service; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "SVC-F3",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T3 L2321-2326",
    "ru": "В объекте Service обязательно поле `code` — код услуги; тип string(45). Значение берется из справочника НСИ 1.2.643.5.1.13.13.11.1070 «Номенклатура медицинских услуг». Поле влияет на отображение формы услуги.",
    "en": "The Service object requires the field `code`, the code of the service; type string(45). The value comes from NSI dictionary 1.2.643.5.1.13.13.11.1070 «Номенклатура медицинских услуг» (nomenclature of medical services). The field affects the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases",
      "case:upload.dictionary-codes"
    ]
  },
  {
    "id": "SVC-F4",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T3 L2328-2333",
    "ru": "В объекте Service может передаваться необязательное поле `price` — цена услуги; тип number. На отображение формы услуги поле не влияет.",
    "en": "The Service object may carry the optional field `price`, the price of the service; type number. The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "SVC-F5",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T3 L2335-2341",
    "errata": [
      "E-09"
    ],
    "ru": "В объекте Service обязательно поле `create_ts` — время создания записи; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). На отображение формы услуги поле не влияет.",
    "en": "The Service object requires the field `create_ts`, the creation time of the record; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "SLOT-F1",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T4 L2352-2358",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Slot обязательно поле `id` — уникальный идентификатор слота; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Slot object requires the field `id`, the unique id of the slot; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "SLOT-F2",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T4 L2360-2367",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Slot обязательно поле `mo_id` — уникальный идентификатор структурного подразделения; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Slot object requires the field `mo_id`, the unique id of the department; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields",
      "case:upload.no-foreign-parents"
    ]
  },
  {
    "id": "SLOT-F3",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T4 L2369-2375",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Slot обязательно поле `resource_id` — уникальный идентификатор ресурса; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Slot object requires the field `resource_id`, the unique id of the resource; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "SLOT-F4",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T4 L2377-2394",
    "errata": [
      "E-57"
    ],
    "ru": "В объекте Slot обязательно поле `tag_type` — типы записей: одно или несколько значений через запятую; тип string. Допустимые значения: EPGU — для ЕПГУ, ORDINARY — обычный, RESERVE — резервный, PAID — платный, CENTER — для центра записи, REFERRAL — по направлению, D_OBSERVATION — для записи по карте диспансерного наблюдения, INFOMAT — для инфомата, REGISTRY — для регистратуры, EQUEUE — для живой очереди, ONLINE — для приема средствами видеосвязи. Поле влияет на отображение формы услуги.",
    "en": "The Slot object requires the field `tag_type`, the kinds of booking the slot is for: one value or several separated by commas; type string. Allowed values: EPGU (for EPGU), ORDINARY (ordinary), RESERVE (reserve), PAID (paid), CENTER (for the booking centre), REFERRAL (by referral), D_OBSERVATION (by the dispensary observation card), INFOMAT (for the self-service kiosk), REGISTRY (for the reception desk), EQUEUE (live queue), ONLINE (video visit). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "SLOT-F5",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T4 L2396-2404",
    "errata": [
      "E-58"
    ],
    "ru": "В объекте Slot обязательно поле `tag_age` — учет возраста; тип string. Допустимые значения: ADULT — взрослый, с 18 лет; CHILD — детский, с 1 года до 18 лет; BABY — младенец, от 0 до 1 года; ALL — все возрастные группы. Поле влияет на отображение формы услуги.",
    "en": "The Slot object requires the field `tag_age`, the age group of the slot; type string. Allowed values: ADULT (from 18), CHILD (from 1 year to 18), BABY (from 0 to 1 year), ALL (every age group). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "SLOT-F6",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T4 L2406-2412",
    "errata": [
      "E-08",
      "E-09"
    ],
    "ru": "В объекте Slot обязательно поле `visit_time` — время начала приема; тип string. Формат — YYYY-MM-DDTHH:MI:SS, без смещения; пометки RFC3339 у этого поля нет. Поле влияет на отображение формы услуги.",
    "en": "The Slot object requires the field `visit_time`, the start time of the visit; type string. The format is YYYY-MM-DDTHH:MI:SS without an offset; this field carries no RFC3339 note. The field affects the service form.",
    "proof": [
      "spec:fields",
      "case:upload.times"
    ]
  },
  {
    "id": "SLOT-F7",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T4 L2414-2419",
    "errata": [
      "E-07"
    ],
    "ru": "В объекте Slot обязательно поле `duration` — продолжительность в минутах процедуры оказания государственной услуги по регламенту; тип integer. Поле влияет на отображение формы услуги.",
    "en": "The Slot object requires the field `duration`, the length in minutes of the state service procedure under the regulation; type integer. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "SLOT-F8",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T4 L2421-2430",
    "errata": [
      "E-24"
    ],
    "ru": "В объекте Slot обязательно поле `status` — статус слота; тип string. Допустимые значения: AVAILABLE — доступен, RECORDED — записан, CANCELED — отменен, RESERVED — забронирован, BLOCKED — заблокирован. Поле влияет на отображение формы услуги.",
    "en": "The Slot object requires the field `status`, the status of the slot; type string. Allowed values: AVAILABLE (available), RECORDED (recorded), CANCELED (cancelled), RESERVED (reserved), BLOCKED (blocked). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "SLOT-F9",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T4 L2432-2438",
    "errata": [
      "E-09"
    ],
    "ru": "В объекте Slot обязательно поле `create_ts` — дата создания записи; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). На отображение формы услуги поле не влияет.",
    "en": "The Slot object requires the field `create_ts`, the creation date of the record; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). The field does not affect the service form.",
    "proof": [
      "spec:fields",
      "case:upload.times"
    ]
  },
  {
    "id": "BKR-F1",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T7 L2449-2457",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Book обязательно поле `id` — уникальный идентификатор записи на бирку; тип string(45). Значение — GUID в нижнем регистре, через дефис; при бронировании через ЕПГУ оно должно совпадать с `book_ext_id`. Поле влияет на отображение формы услуги.",
    "en": "The Book object requires the field `id`, the unique id of the booking record (бирка); type string(45). The value is a GUID in lower case with hyphens; when booked through EPGU it must equal `book_ext_id`. The field affects the service form.",
    "proof": [
      "spec:fields",
      "server:booking/booking.db",
      "case:upload.book-uploaded-in-time"
    ]
  },
  {
    "id": "BKR-F2",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T7 L2459-2465",
    "errata": [
      "E-10",
      "E-16",
      "E-56"
    ],
    "ru": "В объекте Book обязательно поле `patient_id` — уникальный идентификатор пациента; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Book object requires the field `patient_id`, the unique id of the patient; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "BKR-F3",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T7 L2467-2473",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Book обязательно поле `slot_id` — уникальный идентификатор слота; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Book object requires the field `slot_id`, the unique id of the slot; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "BKR-F4",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T7 L2475-2484",
    "errata": [
      "E-23"
    ],
    "ru": "В объекте Book обязательно поле `status_code` — код статуса записи; тип integer. Допустимые значения: 5000 (RECORDED) — пациент записан, 5010 (CANCELED) — запись отменена, 5020 (SUCCESS) — услуга оказана, 5030 (PATIENT_NOT_ARRIVED) — пациент не явился, 5040 (PATIENT_CANCELED) — запись отменена пациентом в МО. Поле влияет на отображение формы услуги.",
    "en": "The Book object requires the field `status_code`, the status code of the record; type integer. Allowed values: 5000 (RECORDED, the patient is recorded), 5010 (CANCELED, the record is cancelled), 5020 (SUCCESS, the service was provided), 5030 (PATIENT_NOT_ARRIVED, the patient did not come), 5040 (PATIENT_CANCELED, cancelled by the patient at the medical organisation). The field affects the service form.",
    "proof": [
      "spec:fields",
      "case:upload.cancel-shown"
    ]
  },
  {
    "id": "BKR-F5",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T7 L2486-2495",
    "errata": [
      "E-57"
    ],
    "ru": "В объекте Book обязательно поле `tag_source` — источник записи; тип string. Допустимые значения: EPGU — ЕПГУ, INFOMAT — инфомат, DOCTOR — врач, REG — регистратура, OTHER_WEB — другой источник записи. Поле влияет на отображение формы услуги.",
    "en": "The Book object requires the field `tag_source`, the source of the record; type string. Allowed values: EPGU (EPGU), INFOMAT (self-service kiosk), DOCTOR (doctor), REG (reception desk), OTHER_WEB (another source). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "BKR-F6",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T7 L2497-2510",
    "errata": [
      "E-18"
    ],
    "ru": "В объекте Book обязательно поле `type` — тип записи; тип string. Допустимые значения: APPOINTMENT — прием к врачу, VACCINATION — вакцинация, COVID_VACCINATION — вакцинация от COVID-19, UDVN_DISPENSARY — усиленная диспансеризация, DISPENSARY — диспансеризация, PROPHYLACTIC — профилактический осмотр, D_OBSERVATION — запись по карте диспансерного наблюдения, ONLINE_CONSULTING — консультация онлайн, PAID_APPOINTMENT — запись на платную услугу. Поле влияет на отображение формы услуги.",
    "en": "The Book object requires the field `type`, the type of the record; type string. Allowed values: APPOINTMENT (doctor's appointment), VACCINATION (vaccination), COVID_VACCINATION (COVID-19 vaccination), UDVN_DISPENSARY (extended health check), DISPENSARY (health check), PROPHYLACTIC (preventive examination), D_OBSERVATION (by the dispensary observation card), ONLINE_CONSULTING (online consultation), PAID_APPOINTMENT (paid service). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "BKR-F7",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T7 L2512-2518",
    "errata": [
      "E-10",
      "E-21"
    ],
    "ru": "В объекте Book поле `referral_id` — идентификатор направления, тип string(45) — отмечено как обязательное («Да»); по решению E-21 оно обязательно для записи по направлению, а без направления может отсутствовать или быть null. Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "In the Book object the field `referral_id`, the id of the referral, type string(45), is marked required («Да»); by decision E-21 it is required for a record made by referral and may be absent or null when there is no referral. The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases",
      "server:booking/booking.db"
    ]
  },
  {
    "id": "BKR-F8",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T7 L2520-2526",
    "errata": [
      "E-09",
      "E-22"
    ],
    "ru": "В объекте Book обязательно поле `create_ts` — дата создания записи; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). На отображение формы услуги поле не влияет.",
    "en": "The Book object requires the field `create_ts`, the creation date of the record; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F1",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2537-2543",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Referral обязательно поле `id` — уникальный идентификатор направления пациента; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Referral object requires the field `id`, the unique id of the patient's referral; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F2",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2545-2550",
    "errata": [
      "E-10",
      "E-16"
    ],
    "ru": "В объекте Referral обязательно поле `patient_id` — идентификатор пациента; тип string(45). Поле влияет на отображение формы услуги.",
    "en": "The Referral object requires the field `patient_id`, the id of the patient; type string(45). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F3",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2552-2561",
    "errata": [
      "E-52"
    ],
    "ru": "В объекте Referral поле `speciality_id` — идентификатор специальности, тип string(45) — обязательно при `type` = CONSULTATION (направление на консультацию). Значение — код (поле «код») из справочника ФНСИ 1.2.643.5.1.13.13.11.1066 «Номенклатура специальностей специалистов со средним, высшим и послевузовским медицинским и фармацевтическим образованием в сфере здравоохранения». Поле влияет на отображение формы услуги.",
    "en": "In the Referral object the field `speciality_id`, the id of the speciality, type string(45), is required when `type` = CONSULTATION (referral for a consultation). The value is the code (field «код») from FNSI dictionary 1.2.643.5.1.13.13.11.1066, the nomenclature of medical and pharmaceutical specialities. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F4",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2563-2568",
    "errata": [
      "E-53"
    ],
    "ru": "В объекте Referral обязательно поле `number` — номер направления; тип string(45). Поле влияет на отображение формы услуги.",
    "en": "The Referral object requires the field `number`, the number of the referral; type string(45). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F5",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2570-2577",
    "errata": [
      "E-53"
    ],
    "ru": "В объекте Referral обязательно поле `type` — тип направления; тип string. Допустимые значения: CONSULTATION — на консультацию, RESEARCH — на исследование. Поле влияет на отображение формы услуги.",
    "en": "The Referral object requires the field `type`, the type of the referral; type string. Allowed values: CONSULTATION (for a consultation), RESEARCH (for an examination). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F6",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2579-2584",
    "errata": [
      "E-09"
    ],
    "ru": "В объекте Referral обязательно поле `start_date` — дата начала действия направления; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601).",
    "en": "The Referral object requires the field `start_date`, the start date of the referral's validity; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601).",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F7",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2587-2595",
    "errata": [
      "E-09",
      "E-17"
    ],
    "ru": "В объекте Referral может передаваться необязательное поле `end_date` — дата окончания действия направления; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). В столбце обязательности напечатано и «Да», и «Нет»; если направление бессрочное, поле может быть не заполнено.",
    "en": "The Referral object may carry the optional field `end_date`, the end date of the referral's validity; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). The obligation cell prints both «Да» and «Нет»; the field may be left empty for an open-ended referral.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F8",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2598-2603",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Referral обязательно поле `to_mo_id` — идентификатор структурного подразделения МО, в которое выдано направление; тип string(45). Значение — GUID в нижнем регистре, через дефис.",
    "en": "The Referral object requires the field `to_mo_id`, the id of the department the referral is issued to; type string(45). The value is a GUID in lower case with hyphens.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F9",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2606-2614",
    "ru": "В объекте Referral обязательно поле `to_profile_code` — код профиля отделения, куда выписано направление; тип string(45). Значение берется из справочника ФНСИ 1.2.643.5.1.13.13.11.1119 «Профили медицинской помощи». Профиль ресурса с этим кодом необходимо выгрузить, иначе расписание будет недоступно (LOAD-6).",
    "en": "The Referral object requires the field `to_profile_code`, the profile code of the unit the referral is written to; type string(45). The value comes from FNSI dictionary 1.2.643.5.1.13.13.11.1119 «Профили медицинской помощи» (care profiles). The resource's profile with this code must be uploaded, otherwise the schedule will be unavailable (LOAD-6).",
    "proof": [
      "spec:fields",
      "server:flk/cases",
      "case:upload.dictionary-codes"
    ]
  },
  {
    "id": "RFL-F10",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2617-2623",
    "errata": [
      "E-52"
    ],
    "ru": "В объекте Referral поле `to_post_name` — наименование должности, тип string(512) — обязательно при `type` = CONSULTATION (направление на консультацию). Значение берется из справочника НСИ 1.2.643.5.1.13.13.11.1002 «Должности медицинских и фармацевтических работников». Поле влияет на отображение формы услуги.",
    "en": "In the Referral object the field `to_post_name`, the name of the post, type string(512), is required when `type` = CONSULTATION (referral for a consultation). The value comes from NSI dictionary 1.2.643.5.1.13.13.11.1002 «Должности медицинских и фармацевтических работников» (posts of medical and pharmaceutical workers). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F11",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2625-2636",
    "errata": [
      "E-53"
    ],
    "ru": "В объекте Referral поле `to_service_id` — код медицинской услуги, на которую выдано направление, тип string(45) — обязательно при `type` = RESEARCH (направление на исследование). Значение берется из справочника НСИ 1.2.643.5.1.13.13.11.1070 «Номенклатура медицинских услуг» и ссылается на запись таблицы Service по полю `code` (LOAD-7).",
    "en": "In the Referral object the field `to_service_id`, the code of the medical service the referral is for, type string(45), is required when `type` = RESEARCH (referral for an examination). The value comes from NSI dictionary 1.2.643.5.1.13.13.11.1070 «Номенклатура медицинских услуг» (nomenclature of medical services) and refers to a row of the Service table by its `code` field (LOAD-7).",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F12",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2639-2645",
    "errata": [
      "E-10",
      "E-17",
      "E-54"
    ],
    "ru": "В объекте Referral может передаваться необязательное поле `from_mo_id` — идентификатор структурного подразделения МО, выдавшего направление; тип string(45). Значение — GUID в нижнем регистре, через дефис. В профиле имя поля напечатано с пробелом (`from_mo _id`), а в столбце обязательности — и «Да», и «Нет».",
    "en": "The Referral object may carry the optional field `from_mo_id`, the id of the department that issued the referral; type string(45). The value is a GUID in lower case with hyphens. The profile prints the name with a space (`from_mo _id`) and both «Да» and «Нет» in the obligation cell.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F13",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2648-2653",
    "errata": [
      "E-10",
      "E-53"
    ],
    "ru": "В объекте Referral обязательно поле `from_resource_id` — идентификатор ресурса, выдавшего направление; тип string(45). Значение — GUID в нижнем регистре, через дефис.",
    "en": "The Referral object requires the field `from_resource_id`, the id of the resource that issued the referral; type string(45). The value is a GUID in lower case with hyphens.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F14",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2656-2662",
    "errata": [
      "E-28"
    ],
    "ru": "В объекте Referral обязательно поле `status` — статус направления; тип string. Допустимые значения: AVAILABLE — доступно, RECORDED — записано, CANCELED — отменено.",
    "en": "The Referral object requires the field `status`, the status of the referral; type string. Allowed values: AVAILABLE (available), RECORDED (recorded), CANCELED (cancelled).",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F15",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2666-2671",
    "errata": [
      "E-09",
      "E-53"
    ],
    "ru": "В объекте Referral обязательно поле `create_ts` — дата создания записи; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601).",
    "en": "The Referral object requires the field `create_ts`, the creation date of the record; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601).",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F16",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2675-2680",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Referral может передаваться необязательное поле `to_resource_id` — идентификатор ресурса, к которому выдано направление; тип string(45). Значение — GUID в нижнем регистре, через дефис.",
    "en": "The Referral object may carry the optional field `to_resource_id`, the id of the resource the referral is issued to; type string(45). The value is a GUID in lower case with hyphens.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F17",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2683-2688",
    "errata": [
      "E-54"
    ],
    "ru": "В объекте Referral может передаваться необязательное поле `from_referral_id` — идентификатор направления в МО ФОИВ; тип в профиле не указан. Поле актуально только для направлений, создаваемых на Витрине расписаний МО ФОИВ. На отображение формы услуги поле не влияет.",
    "en": "The Referral object may carry the optional field `from_referral_id`, the id of the referral in an FOIV MO; the profile gives no type. The field matters only for referrals created in the schedule Vitrina of the FOIV MO (federal executive bodies' medical organisations). The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F18",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2690-2695",
    "errata": [
      "E-54"
    ],
    "ru": "В объекте Referral может передаваться необязательное поле `from_rmis_id` — идентификатор МИС, создавшей направление в МО ФОИВ; тип в профиле не указан. Поле актуально только для направлений, создаваемых на Витрине расписаний МО ФОИВ. На отображение формы услуги поле не влияет.",
    "en": "The Referral object may carry the optional field `from_rmis_id`, the id of the MIS that created the referral in an FOIV MO; the profile gives no type. The field matters only for referrals created in the schedule Vitrina of the FOIV MO (federal executive bodies' medical organisations). The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F19",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2697-2703",
    "errata": [
      "E-53",
      "E-54"
    ],
    "ru": "В объекте Referral обязательно поле `referral_type_code` — код медицинского направления; тип в профиле не указан. Значение берется из справочника ФНСИ 1.2.643.5.1.13.13.11.1009 «Виды медицинских направлений». Поле влияет на отображение формы услуги.",
    "en": "The Referral object requires the field `referral_type_code`, the code of the medical referral; the profile gives no type. The value comes from FNSI dictionary 1.2.643.5.1.13.13.11.1009 «Виды медицинских направлений» (kinds of medical referral). The field affects the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases"
    ]
  },
  {
    "id": "RFL-F20",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2705-2711",
    "errata": [
      "E-53",
      "E-54",
      "E-59"
    ],
    "ru": "В объекте Referral обязательно поле `to_mo_oid` — OID учреждения, в которое выдано направление; тип в профиле не указан. Передается OID головной организации, значение должно соответствовать ФРМО.",
    "en": "The Referral object requires the field `to_mo_oid`, the OID of the institution the referral is issued to; the profile gives no type. It is the OID of the head organisation and must match FRMO.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F21",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2714-2720",
    "errata": [
      "E-53",
      "E-54"
    ],
    "ru": "В объекте Referral обязательно поле `from_mo_oid` — OID учреждения, выдавшего направление; тип в профиле не указан. Передается OID МО или структурного подразделения МО, значение должно соответствовать ФРМО.",
    "en": "The Referral object requires the field `from_mo_oid`, the OID of the institution that issued the referral; the profile gives no type. It is the OID of the MO or of its department and must match FRMO.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "RFL-F22",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T8 L2723-2732",
    "errata": [
      "E-54"
    ],
    "ru": "В объекте Referral может передаваться необязательное поле `from_mnemonic_code` — мнемоника системы для вызова REST OpenAPI бронирования и отмены записей (мнемоника агента витрины, от которой получено направление); тип в профиле не указан. Поле применяется только для МО ФОИВ: заполняется из запроса ЕПГУ на создание направления в МО ФОИВ. На отображение формы услуги поле не влияет.",
    "en": "The Referral object may carry the optional field `from_mnemonic_code`, the mnemonic of the system for calling the REST OpenAPI of booking and cancelling (the mnemonic of the Vitrina agent the referral came from); the profile gives no type. The field is used only for FOIV MO: it is filled from the EPGU request that creates a referral in an FOIV MO. The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "UNP-F1",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T9 L2743-2749",
    "errata": [
      "E-10",
      "E-55"
    ],
    "ru": "В объекте Unaccessable_period обязательно поле `period_id` — уникальный идентификатор периода недоступности ресурса; тип string. Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Unaccessable_period object requires the field `period_id`, the unique id of the resource's unavailability period; type string. The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "UNP-F2",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T9 L2751-2757",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Unaccessable_period обязательно поле `resource_id` — идентификатор ресурса; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Unaccessable_period object requires the field `resource_id`, the id of the resource; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "UNP-F3",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T9 L2759-2767",
    "ru": "В объекте Unaccessable_period обязательно поле `reason` — причина недоступности; тип string. Допустимые значения: VACATION — в отпуске, SICK_LEAVE — на больничном, FIRED — уволен, REPAIR — на ремонте. Поле влияет на отображение формы услуги.",
    "en": "The Unaccessable_period object requires the field `reason`, the reason for the unavailability; type string. Allowed values: VACATION (on leave), SICK_LEAVE (on sick leave), FIRED (dismissed), REPAIR (under repair). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "UNP-F4",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T9 L2769-2775",
    "errata": [
      "E-09"
    ],
    "ru": "В объекте Unaccessable_period обязательно поле `beg_date` — начало периода; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). Поле влияет на отображение формы услуги.",
    "en": "The Unaccessable_period object requires the field `beg_date`, the start of the period; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "UNP-F5",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T9 L2777-2783",
    "errata": [
      "E-09",
      "E-55"
    ],
    "ru": "В объекте Unaccessable_period обязательно поле `end_date` — конец периода; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). Поле влияет на отображение формы услуги.",
    "en": "The Unaccessable_period object requires the field `end_date`, the end of the period; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). The field affects the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases"
    ]
  },
  {
    "id": "UNP-F6",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T9 L2785-2791",
    "errata": [
      "E-09"
    ],
    "ru": "В объекте Unaccessable_period обязательно поле `create_ts` — дата создания записи; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). На отображение формы услуги поле не влияет.",
    "en": "The Unaccessable_period object requires the field `create_ts`, the creation date of the record; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "UNP-F7",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T9 L2793-2798",
    "ru": "В объекте Unaccessable_period может передаваться необязательное поле `update_ts` — дата изменения записи; тип string. Профиль указывает: «Данное поле обновляется на стороне Сервиса, следует прекратить отправку». На отображение формы услуги поле не влияет.",
    "en": "The Unaccessable_period object may carry the optional field `update_ts`, the modification date of the record; type string. The profile says: «Данное поле обновляется на стороне Сервиса, следует прекратить отправку» (the service maintains it; stop sending it). The field does not affect the service form.",
    "proof": [
      "spec:fields",
      "server:flk/cases"
    ]
  },
  {
    "id": "PRF-F1",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T10 L2810-2816",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Profilecode_resource обязательно поле `id` — идентификатор записи профиля; тип string. Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Profilecode_resource object requires the field `id`, the id of the profile record; type string. The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "PRF-F2",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T10 L2818-2824",
    "errata": [
      "E-10"
    ],
    "ru": "В объекте Profilecode_resource обязательно поле `resource_id` — идентификатор ресурса; тип string(45). Значение — GUID в нижнем регистре, через дефис. Поле влияет на отображение формы услуги.",
    "en": "The Profilecode_resource object requires the field `resource_id`, the id of the resource; type string(45). The value is a GUID in lower case with hyphens. The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "PRF-F3",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T10 L2826-2832",
    "ru": "В объекте Profilecode_resource обязательно поле `profile_code` — код профиля отделения, к которому привязан ресурс; тип string(45). Значение берется из справочника ФНСИ 1.2.643.5.1.13.13.11.1119 «Профили медицинской помощи». Поле влияет на отображение формы услуги.",
    "en": "The Profilecode_resource object requires the field `profile_code`, the code of the unit profile the resource is tied to; type string(45). The value comes from FNSI dictionary 1.2.643.5.1.13.13.11.1119 «Профили медицинской помощи» (care profiles). The field affects the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "PRF-F4",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "Прил.1 T10 L2834-2840",
    "errata": [
      "E-09"
    ],
    "ru": "В объекте Profilecode_resource обязательно поле `create_ts` — дата создания записи; тип string. Формат — YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). На отображение формы услуги поле не влияет.",
    "en": "The Profilecode_resource object requires the field `create_ts`, the creation date of the record; type string. The format is YYYY-MM-DDTHH:MI:SS, RFC3339 (ISO8601). The field does not affect the service form.",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "BOOK-1",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L809",
    "errata": [
      "E-38"
    ],
    "ru": "Чтобы забронировать слот, шлюз вызывает POST /booking/book на зарегистрированном адресе вебхука и передает в МИС МО набор данных для бронирования. В ответном сообщении МИС МО возвращает извещение о результатах обработки запроса.",
    "en": "To book a slot, the gateway calls POST /booking/book on the registered webhook address and passes the booking data set to the МИС of the МО. In its answer the МИС returns a notice of the result of processing the request.",
    "proof": [
      "spec:operations",
      "server:vitrine/documentExchangesBooking.db",
      "case:book.success"
    ]
  },
  {
    "id": "BOOK-2",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§6.1 L810",
    "errata": [
      "E-25"
    ],
    "ru": "МИС отвечает на запрос POST /booking/book не позднее чем через 10 секунд: «Метод должен отрабатывать не более 10 секунд.»",
    "en": "The МИС answers POST /booking/book within 10 seconds: «Метод должен отрабатывать не более 10 секунд.» (the method must take no more than 10 seconds).",
    "proof": [
      "case:book.success"
    ]
  },
  {
    "id": "BOOK-3",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L814-987",
    "errata": [
      "E-12",
      "E-17"
    ],
    "ru": "Запрос на бронирование состоит из двенадцати полей, описанных в BOOK-R1…BOOK-R12. Обязательны slot_id, patient_id, booking_type, preliminary_reservation и patient_data_rrp; обязательны при выполнении условия referral_id, service_id и dictionary_nsi_code; необязательны case_number, cards_id, email и mobile_phone.",
    "en": "The booking request consists of twelve fields, described in BOOK-R1…BOOK-R12. Required are slot_id, patient_id, booking_type, preliminary_reservation and patient_data_rrp; conditionally required are referral_id, service_id and dictionary_nsi_code; optional are case_number, cards_id, email and mobile_phone.",
    "proof": [
      "spec:messages",
      "server:vitrine/documentExchangesBooking.db",
      "case:malformed.book-broken-json"
    ]
  },
  {
    "id": "BOOK-4",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§6.1 L1021-1097",
    "errata": [
      "E-02",
      "E-04",
      "E-05",
      "E-17"
    ],
    "ru": "Ответ МИС на запрос бронирования состоит из девяти полей, описанных в BOOK-S1…BOOK-S9. Обязательны book_ext_id, slot_id, visit_time, duration и status с вложенным status_code; необязательны service_id, organization_id, area_id, queue_number и вложенное в status поле status_message.",
    "en": "The answer of the МИС to the booking request consists of nine fields, described in BOOK-S1…BOOK-S9. Required are book_ext_id, slot_id, visit_time, duration and status with status_code inside it; optional are service_id, organization_id, area_id, queue_number and status_message inside status.",
    "proof": [
      "spec:messages",
      "server:booking/booking.db",
      "case:book.success"
    ]
  },
  {
    "id": "BOOK-5",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§6.1 L1031-1035; Прил.1 T7 L2449-2456",
    "errata": [
      "E-10"
    ],
    "ru": "МИС сама генерирует book_ext_id — идентификатор записи на стороне РМИС. При выгрузке бирки в Витрину МИС передает это же значение в поле id таблицы Book (таблица 7).",
    "en": "The МИС itself generates book_ext_id, the identifier of the record on the РМИС side. When it uploads the бирка to the Витрина, it sends the same value in the id field of the Book table (table 7).",
    "proof": [
      "server:booking/booking.db",
      "case:book.success",
      "case:upload.book-uploaded-in-time"
    ]
  },
  {
    "id": "BOOK-6",
    "level": "SHOULD",
    "actor": [
      "MIS"
    ],
    "source": "§6.1 L1101-1115",
    "errata": [
      "E-07",
      "E-08",
      "E-10"
    ],
    "ru": "Успешный ответ имеет вид, показанный в примере: book_ext_id \"00000000-0000-0001-0000-000001017307\", slot_id \"ac46c807-9d59-4f56-b30c-2d165ab21753\", visit_time \"2022-12-14T08:00:00+05:00\" (со смещением часового пояса), duration \"40\" (строкой). Поля service_id, organization_id, area_id и queue_number равны null, а status содержит status_code, равный 0, и status_message, равный null.",
    "en": "A successful answer looks like the example: book_ext_id \"00000000-0000-0001-0000-000001017307\", slot_id \"ac46c807-9d59-4f56-b30c-2d165ab21753\", visit_time \"2022-12-14T08:00:00+05:00\" (with a time zone offset), duration \"40\" (a string). The fields service_id, organization_id, area_id and queue_number are null, and status holds status_code equal to 0 and status_message equal to null.",
    "proof": [
      "spec:examples",
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "BOOK-R1",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L821-825",
    "errata": [
      "E-10",
      "E-20"
    ],
    "ru": "Поле slot_id запроса на бронирование — идентификатор слота, на который записывается пациент. Поле обязательное, тип string.",
    "en": "The slot_id field of the booking request is the identifier of the slot the patient is being booked into. The field is required, type string.",
    "proof": [
      "spec:messages",
      "server:vitrine/documentExchangesBooking.db",
      "case:book.slot-unknown"
    ]
  },
  {
    "id": "BOOK-R2",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L827-831",
    "errata": [
      "E-10",
      "E-16"
    ],
    "ru": "Поле patient_id запроса на бронирование — идентификатор пациента. Поле обязательное, тип string.",
    "en": "The patient_id field of the booking request is the identifier of the patient. The field is required, type string.",
    "proof": [
      "spec:messages",
      "case:book.patient-unknown"
    ]
  },
  {
    "id": "BOOK-R3",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L833-845",
    "errata": [
      "E-18"
    ],
    "ru": "Поле booking_type запроса на бронирование — тип записи; поле обязательное, тип string. Допустимы восемь значений: APPOINTMENT (прием к врачу), VACCINATION (вакцинация), DISPENSARY (диспансеризация), PROPHYLACTIC_ADULT (профилактический осмотр взрослого), PROPHYLACTIC_CHILD (профилактический осмотр ребенка), D_OBSERVATION (запись по карте диспансерного наблюдения), ONLINE_CONSULTING (консультация онлайн), PAID_APPOINTMENT (запись на платную услугу). Значения в этой строке перечислены без пояснений, пояснения взяты из таблицы 7 (поле type) и из самих названий.",
    "en": "The booking_type field of the booking request is the type of the record; the field is required, type string. Eight values are allowed: APPOINTMENT (doctor's appointment), VACCINATION (vaccination), DISPENSARY (диспансеризация, the general health check-up), PROPHYLACTIC_ADULT (preventive examination of an adult), PROPHYLACTIC_CHILD (preventive examination of a child), D_OBSERVATION (appointment under a dispensary observation card), ONLINE_CONSULTING (online consultation), PAID_APPOINTMENT (appointment for a paid service). The row lists the values without meanings; the meanings come from table 7 (field type) and from the names themselves.",
    "proof": [
      "spec:messages",
      "case:type.appointment"
    ]
  },
  {
    "id": "BOOK-R4",
    "level": "MAY",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L848-852",
    "errata": [
      "E-17"
    ],
    "ru": "Поле case_number запроса на бронирование — идентификатор заявления в ЕПГУ. Поле необязательное, тип string.",
    "en": "The case_number field of the booking request is the identifier of the application in ЕПГУ. The field is optional, type string.",
    "proof": [
      "spec:messages",
      "case:data.absent-optional"
    ]
  },
  {
    "id": "BOOK-R5",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L855-859",
    "errata": [
      "E-20"
    ],
    "ru": "Поле preliminary_reservation запроса на бронирование — переключатель между бронированием и предварительным бронированием; поле обязательное, тип boolean. Допустимы значения true и false, «по умолчанию всегда false».",
    "en": "The preliminary_reservation field of the booking request switches between booking and preliminary booking; the field is required, type boolean. The allowed values are true and false, «по умолчанию всегда false» (always false by default).",
    "proof": [
      "spec:messages"
    ]
  },
  {
    "id": "BOOK-R6",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L862-867",
    "errata": [
      "E-17",
      "E-21"
    ],
    "ru": "Поле referral_id запроса на бронирование — идентификатор направления, тип string. Поле обязательно при записи по направлению.",
    "en": "The referral_id field of the booking request is the identifier of the referral, type string. The field is required when the booking is made by referral.",
    "proof": [
      "spec:messages",
      "server:booking/booking.db",
      "case:referral.consultation"
    ]
  },
  {
    "id": "BOOK-R7",
    "level": "MAY",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L870-874",
    "errata": [
      "E-17"
    ],
    "ru": "Поле cards_id запроса на бронирование — идентификатор медицинской карты. Поле необязательное, тип string.",
    "en": "The cards_id field of the booking request is the identifier of the medical record card. The field is optional, type string.",
    "proof": [
      "spec:messages",
      "case:data.absent-optional"
    ]
  },
  {
    "id": "BOOK-R8",
    "level": "MAY",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L877-881",
    "errata": [
      "E-17"
    ],
    "ru": "Поле email запроса на бронирование — электронная почта пациента из ЕПГУ. Поле необязательное, тип string.",
    "en": "The email field of the booking request is the patient's e-mail address from ЕПГУ. The field is optional, type string.",
    "proof": [
      "spec:messages",
      "case:data.absent-optional"
    ]
  },
  {
    "id": "BOOK-R9",
    "level": "MAY",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L884-888",
    "errata": [
      "E-17"
    ],
    "ru": "Поле mobile_phone запроса на бронирование — номер телефона пациента из ЕПГУ. Поле необязательное, тип string.",
    "en": "The mobile_phone field of the booking request is the patient's phone number from ЕПГУ. The field is optional, type string.",
    "proof": [
      "spec:messages",
      "case:data.absent-optional"
    ]
  },
  {
    "id": "BOOK-R10",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L891-973",
    "errata": [
      "E-11",
      "E-13",
      "E-14",
      "E-15",
      "E-16"
    ],
    "ru": "Поле patient_data_rrp запроса на бронирование — данные пациента из РРП; поле обязательное, тип object. В нем одиннадцать вложенных полей: id (идентификатор пациента из РРП), united_guids («Объединенные guid с РРП»), firstname (имя), lastname (фамилия), middlename (отчество), snils (СНИЛС), oms_number («ENP/Номер полиса»), birthdate (дата рождения), gender (пол), phone (номер телефона из РРП), email (электронная почта из РРП). Поле united_guids имеет тип array, остальные — string; обязательность вложенных полей и справочник для gender в документе не указаны.",
    "en": "The patient_data_rrp field of the booking request is the patient's data from РРП; the field is required, type object. It has eleven nested fields: id (the patient's identifier in РРП), united_guids («Объединенные guid с РРП», the guids merged in РРП), firstname (first name), lastname (last name), middlename (patronymic), snils (СНИЛС), oms_number («ENP/Номер полиса», ЕНП or policy number), birthdate (date of birth), gender (sex), phone (phone number from РРП), email (e-mail from РРП). The field united_guids is an array, all the others are strings; the document states neither whether the nested fields are required nor a dictionary for gender.",
    "proof": [
      "spec:messages",
      "case:data.nulls",
      "case:data.united-guids"
    ]
  },
  {
    "id": "BOOK-R11",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L975-980",
    "errata": [
      "E-17",
      "E-19"
    ],
    "ru": "Поле service_id запроса на бронирование — идентификатор услуги из таблицы service, тип string. Поле обязательно заполняется для услуги записи на вакцинацию.",
    "en": "The service_id field of the booking request is the identifier of the service from the service table, type string. The field must be filled in for the vaccination booking service.",
    "proof": [
      "spec:messages",
      "case:vaccination.no-service",
      "case:vaccination.unknown-service"
    ]
  },
  {
    "id": "BOOK-R12",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.1 L982-987",
    "errata": [
      "E-17",
      "E-19"
    ],
    "ru": "Поле dictionary_nsi_code запроса на бронирование — код услуги согласно справочнику, тип string; какой это справочник, в строке не сказано. Поле обязательно заполняется для услуги записи на вакцинацию.",
    "en": "The dictionary_nsi_code field of the booking request is the service code according to the dictionary, type string; the row does not say which dictionary. The field must be filled in for the vaccination booking service.",
    "proof": [
      "spec:messages",
      "case:vaccination.no-service",
      "case:vaccination.other-code"
    ]
  },
  {
    "id": "BOOK-S1",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§6.1 L1028-1035",
    "errata": [
      "E-04",
      "E-10"
    ],
    "ru": "Поле book_ext_id ответа на бронирование — идентификатор записи на стороне РМИС. Поле обязательное, тип string. Его значение используется как id записи при выгрузке бирки (таблица 7 Book, поле id).",
    "en": "The book_ext_id field of the booking answer is the identifier of the record on the РМИС side. The field is required, type string. Its value is used as the id of the record when the бирка is uploaded (table 7 Book, field id).",
    "proof": [
      "spec:messages",
      "case:book.success"
    ]
  },
  {
    "id": "BOOK-S2",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§6.1 L1037-1041",
    "errata": [
      "E-04",
      "E-10"
    ],
    "ru": "Поле slot_id ответа на бронирование — идентификатор слота. Поле обязательное, тип string.",
    "en": "The slot_id field of the booking answer is the identifier of the slot. The field is required, type string.",
    "proof": [
      "spec:messages",
      "case:book.success"
    ]
  },
  {
    "id": "BOOK-S3",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§6.1 L1043-1047",
    "errata": [
      "E-04",
      "E-08"
    ],
    "ru": "Поле visit_time ответа на бронирование — время посещения. Поле обязательное, тип string.",
    "en": "The visit_time field of the booking answer is the time of the visit. The field is required, type string.",
    "proof": [
      "spec:messages",
      "case:book.success"
    ]
  },
  {
    "id": "BOOK-S4",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§6.1 L1049-1053",
    "errata": [
      "E-04",
      "E-07"
    ],
    "ru": "Поле duration ответа на бронирование — длительность посещения. Поле обязательное, тип string.",
    "en": "The duration field of the booking answer is the length of the visit. The field is required, type string.",
    "proof": [
      "spec:messages",
      "case:book.success"
    ]
  },
  {
    "id": "BOOK-S5",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§6.1 L1055-1059",
    "errata": [
      "E-17",
      "E-19"
    ],
    "ru": "Поле service_id ответа на бронирование — «Идентификатор цели услуги». Поле необязательное, тип string.",
    "en": "The service_id field of the booking answer is «Идентификатор цели услуги» (identifier of the purpose of the service). The field is optional, type string.",
    "proof": [
      "spec:messages",
      "case:book.success"
    ]
  },
  {
    "id": "BOOK-S6",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§6.1 L1061-1065",
    "errata": [
      "E-17",
      "E-19"
    ],
    "ru": "Поле organization_id ответа на бронирование — идентификатор подразделения. Поле необязательное, тип string.",
    "en": "The organization_id field of the booking answer is the identifier of the department. The field is optional, type string.",
    "proof": [
      "spec:messages",
      "case:book.success"
    ]
  },
  {
    "id": "BOOK-S7",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§6.1 L1067-1071",
    "errata": [
      "E-17",
      "E-19"
    ],
    "ru": "Поле area_id ответа на бронирование — идентификатор помещения. Поле необязательное, тип string.",
    "en": "The area_id field of the booking answer is the identifier of the premises. The field is optional, type string.",
    "proof": [
      "spec:messages",
      "case:book.success"
    ]
  },
  {
    "id": "BOOK-S8",
    "level": "MAY",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§6.1 L1073-1077",
    "errata": [
      "E-17"
    ],
    "ru": "Поле queue_number ответа на бронирование — номер очереди. Поле необязательное, тип string.",
    "en": "The queue_number field of the booking answer is the queue number. The field is optional, type string.",
    "proof": [
      "spec:messages",
      "case:book.success"
    ]
  },
  {
    "id": "BOOK-S9",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§6.1 L1079-1097",
    "errata": [
      "E-02",
      "E-06"
    ],
    "ru": "Поле status ответа на бронирование — статус ответа; поле обязательное, тип object. Внутри него обязательное поле status_code (тип integer) — код статуса, одно из значений 0, 11, 12, 13, 14, 15, 17, 18 (ERR-0…ERR-18). Необязательное поле status_message (тип string) — информационное сообщение статуса, «лучше отправлять».",
    "en": "The status field of the booking answer is the status of the answer; the field is required, type object. Inside it the required field status_code (type integer) is the status code, one of 0, 11, 12, 13, 14, 15, 17, 18 (ERR-0…ERR-18). The optional field status_message (type string) is an informational message of the status, «лучше отправлять» (better sent).",
    "proof": [
      "spec:messages",
      "case:book.success"
    ]
  },
  {
    "id": "UC1-P1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.1 UC-1 L1131",
    "errata": [
      "E-24",
      "E-26",
      "E-27"
    ],
    "ru": "Шлюз начинает бронирование (UC-1), только если слот имеет статус AVAILABLE в таблице associations_slots; эта таблица находится на стороне БД шлюза.",
    "en": "The gateway starts a booking (UC-1) only if the slot has status AVAILABLE in the associations_slots table, which is kept in the gateway's own database.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "UC1-P2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.1 UC-1 L1132",
    "errata": [
      "E-24",
      "E-26",
      "E-27"
    ],
    "ru": "Шлюз начинает бронирование (UC-1), только если у слота нет book_ext_id в таблице associations_slots.",
    "en": "The gateway starts a booking (UC-1) only if the slot has no book_ext_id in the associations_slots table.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "UC1-1",
    "level": "MUST",
    "actor": [
      "EPGU"
    ],
    "source": "§6.1 UC-1 L1135",
    "errata": [
      "E-27"
    ],
    "ru": "При бронировании ЕПГУ отправляет шлюзу запрос на бронирование записи.",
    "en": "To make a booking, ЕПГУ sends the booking request to the gateway.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Обязанность ЕПГУ, а портал не входит в песочницу (часть D requirements.md); его запрос посылают тесты шлюза.",
      "en": "A duty of EPGU, and the portal is out of scope of the sandbox (requirements.md, part D); the tests of the gateway send its request."
    }
  },
  {
    "id": "UC1-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.1 UC-1 L1136",
    "errata": [
      "E-27",
      "E-38"
    ],
    "ru": "Получив запрос ЕПГУ, шлюз отправляет в МО запрос на бронирование записи.",
    "en": "Having received the request of ЕПГУ, the gateway sends the booking request to the МО.",
    "proof": [
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "UC1-3",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§6.1 UC-1 L1137",
    "errata": [
      "E-10",
      "E-27"
    ],
    "ru": "МО возвращает в ответе book_ext_id, сгенерированный на своей стороне, и статус-код бронирования.",
    "en": "The МО returns in its answer the book_ext_id generated on its own side and the status code of the booking.",
    "proof": [
      "server:booking/booking.db",
      "case:book.success"
    ]
  },
  {
    "id": "UC1-4",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.1 UC-1 L1138",
    "errata": [
      "E-24",
      "E-25",
      "E-27"
    ],
    "ru": "Шлюз проверяет, что ответ МО соответствует ожидаемой JSON-структуре (обязательные поля). Затем шлюз записывает book_ext_id в таблицу associations_slots на стороне своей БД.",
    "en": "The gateway checks that the answer of the МО has the expected JSON structure (required fields). It then writes book_ext_id into the associations_slots table in its own database.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "UC1-5",
    "level": "MUST",
    "actor": [
      "GW",
      "VIT"
    ],
    "source": "§6.1 UC-1 L1139",
    "errata": [
      "E-25",
      "E-27"
    ],
    "ru": "После успешного бронирования шлюз отправляет в Витрину слот со статусом RECORDED.",
    "en": "After a successful booking the gateway sends the slot with status RECORDED to the Витрина.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "UC1-6",
    "level": "MUST",
    "actor": [
      "GW",
      "VIT"
    ],
    "source": "§6.1 UC-1 L1140",
    "errata": [
      "E-25",
      "E-27",
      "E-28"
    ],
    "ru": "Вслед за слотом шлюз отправляет в Витрину бирку со статусом 5000.",
    "en": "After the slot, the gateway sends the бирка with status 5000 to the Витрина.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "UC1-7",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.1 UC-1 L1141",
    "errata": [
      "E-24",
      "E-27"
    ],
    "ru": "В завершение бронирования шлюз изменяет статус слота на RECORDED в таблице associations_slots.",
    "en": "To finish the booking, the gateway changes the status of the slot to RECORDED in the associations_slots table.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "UC1-8",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.1 UC-1 L1145-1168",
    "errata": [
      "E-18",
      "E-21",
      "E-22"
    ],
    "ru": "Объект Book для Витрины шлюз заполняет так: id — book_ext_id из ответа на запрос бронирования; patient_id, slot_id и referral_id — одноименные поля запроса; type — booking_type из запроса. По умолчанию status_code равен 5000 (RECORDED, пациент записан), а tag_source — EPGU.",
    "en": "The gateway fills the Book object for the Витрина as follows: id is book_ext_id from the booking answer; patient_id, slot_id and referral_id are the fields of the same name from the request; type is booking_type from the request. By default status_code is 5000 (RECORDED, the patient is booked) and tag_source is EPGU.",
    "proof": [
      "server:booking/booking.db",
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "CANCEL-1",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.2 L1173",
    "errata": [
      "E-29",
      "E-38"
    ],
    "ru": "Чтобы отменить бронирование слота, шлюз вызывает POST /booking/cancel на зарегистрированном адресе вебхука и передает в МИС МО набор данных для отмены. В ответном сообщении МИС МО возвращает извещение о результатах обработки запроса.",
    "en": "To cancel the booking of a slot, the gateway calls POST /booking/cancel on the registered webhook address and passes the cancel data set to the МИС of the МО. In its answer the МИС returns a notice of the result of processing the request.",
    "proof": [
      "spec:operations",
      "server:vitrine/documentExchangesBooking.db",
      "case:cancel.success"
    ]
  },
  {
    "id": "CANCEL-2",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§6.2 L1174",
    "errata": [
      "E-25"
    ],
    "ru": "МИС отвечает на запрос POST /booking/cancel не позднее чем через 10 секунд: «Метод должен отрабатывать не более 10 секунд.»",
    "en": "The МИС answers POST /booking/cancel within 10 seconds: «Метод должен отрабатывать не более 10 секунд.» (the method must take no more than 10 seconds).",
    "proof": [
      "case:cancel.success"
    ]
  },
  {
    "id": "CANCEL-3",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§6.2 L1176-1204",
    "errata": [
      "E-10",
      "E-12",
      "E-15",
      "E-16"
    ],
    "ru": "Запрос на отмену содержит три поля: book_ext_id (string, идентификатор записи на стороне РМИС), patient_id (string, «Идентификатор пациента в РРП») и united_guids (array, «Объединенные guid с РРП»).",
    "en": "The cancel request has three fields: book_ext_id (string, the identifier of the record on the РМИС side), patient_id (string, «Идентификатор пациента в РРП», the patient's identifier in РРП) and united_guids (array, «Объединенные guid с РРП», the guids merged in РРП).",
    "proof": [
      "spec:messages",
      "case:cancel.merged-guid",
      "case:data.cancel-extra-fields"
    ]
  },
  {
    "id": "CANCEL-4",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§6.2 L1208",
    "errata": [
      "E-05"
    ],
    "ru": "На успешно выполненный запрос отмены МИС отвечает HTTP-кодом 200: «Ответ на успешно выполненный запрос (200)».",
    "en": "The МИС answers a successfully executed cancel request with HTTP status 200: «Ответ на успешно выполненный запрос (200)».",
    "proof": [
      "case:cancel.success"
    ]
  },
  {
    "id": "CANCEL-5",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§6.2 L1213-1286",
    "errata": [
      "E-02",
      "E-03",
      "E-07",
      "E-08",
      "E-19"
    ],
    "ru": "Ответ на успешную отмену описан теми же девятью полями, что и ответ на бронирование (BOOK-S1…BOOK-S9). Обязательны book_ext_id, slot_id, visit_time, duration и status с вложенным status_code (integer); необязательны service_id, organization_id, area_id, queue_number и status_message («лучше отправлять»).",
    "en": "The answer to a successful cancel is described by the same nine fields as the booking answer (BOOK-S1…BOOK-S9). Required are book_ext_id, slot_id, visit_time, duration and status with status_code (integer) inside it; optional are service_id, organization_id, area_id, queue_number and status_message («лучше отправлять», better sent).",
    "proof": [
      "spec:messages",
      "case:cancel.success"
    ]
  },
  {
    "id": "CANCEL-6",
    "level": "SHOULD",
    "actor": [
      "MIS"
    ],
    "source": "§6.2 L1289-1296",
    "errata": [
      "E-01",
      "E-03"
    ],
    "ru": "Пример ответа на успешную отмену содержит только book_ext_id и status с кодом 0 и сообщением «Вы отменили своё заявление»; пример помечен в документе «ДОПОЛНИТЬ !!!!!!!». Ключ кода напечатан в нем с кириллической буквой «с», правильное написание — status_code.",
    "en": "The example of a successful cancel answer holds only book_ext_id and status with code 0 and the message «Вы отменили своё заявление» (you have cancelled your application); the document marks the example «ДОПОЛНИТЬ !!!!!!!» (to be completed). The key of the code is printed there with a Cyrillic letter «с»; the correct spelling is status_code.",
    "proof": [
      "spec:examples",
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "CANCEL-7",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§6.2 L1300-1325",
    "errata": [
      "E-02",
      "E-04"
    ],
    "ru": "Ответ на неуспешную отмену содержит обязательный объект status. Внутри него обязательное поле кода статуса (integer, напечатано как statusCode) и необязательное информационное сообщение статуса (string, напечатано как statusMessage), которое «лучше отправлять». Строки таблицы пронумерованы 2, 2.1 и 2.2, строки 1 в ней нет.",
    "en": "The answer to an unsuccessful cancel holds the required object status. Inside it are the required status code (integer, printed as statusCode) and the optional informational message (string, printed as statusMessage), which is «лучше отправлять» (better sent). The rows of the table are numbered 2, 2.1 and 2.2; row 1 is missing.",
    "proof": [
      "spec:messages",
      "case:cancel.unknown-id"
    ]
  },
  {
    "id": "CANCEL-8",
    "level": "SHOULD",
    "actor": [
      "MIS"
    ],
    "source": "§6.2 L1328-1335",
    "errata": [
      "E-01",
      "E-06"
    ],
    "ru": "Ответ с бизнес-ошибкой отмены в примере содержит book_ext_id и status с кодом 1 и сообщением «Запись с ИД записи уже отменена». Ключ кода напечатан в примере с кириллической буквой «с», правильное написание — status_code.",
    "en": "The example of a cancel answer with a business error holds book_ext_id and status with code 1 and the message «Запись с ИД записи уже отменена» (the record with the record id is already cancelled). The key of the code is printed there with a Cyrillic letter «с»; the correct spelling is status_code.",
    "proof": [
      "spec:examples",
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "UC11-P1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.2 UC-1.1 L1351",
    "errata": [
      "E-24",
      "E-26",
      "E-27",
      "E-29"
    ],
    "ru": "Шлюз начинает отмену через ЕПГУ записи, сделанной через ЕПГУ (UC-1.1), только если слот имеет статус RECORDED в таблице associations_slots.",
    "en": "The gateway starts the cancel through ЕПГУ of a record made through ЕПГУ (UC-1.1) only if the slot has status RECORDED in the associations_slots table.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "UC11-P2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.2 UC-1.1 L1352",
    "errata": [
      "E-24",
      "E-26",
      "E-27",
      "E-29"
    ],
    "ru": "Шлюз начинает отмену через ЕПГУ записи, сделанной через ЕПГУ (UC-1.1), только если у слота есть book_ext_id в таблице associations_slots.",
    "en": "The gateway starts the cancel through ЕПГУ of a record made through ЕПГУ (UC-1.1) only if the slot has a book_ext_id in the associations_slots table.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "UC11-1",
    "level": "MUST",
    "actor": [
      "EPGU"
    ],
    "source": "§6.2 UC-1.1 L1355",
    "errata": [
      "E-27",
      "E-29"
    ],
    "ru": "При отмене ЕПГУ отправляет шлюзу запрос на отмену бронирования записи.",
    "en": "To cancel, ЕПГУ sends the request to cancel the booking to the gateway.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Обязанность ЕПГУ, а портал не входит в песочницу (часть D requirements.md); его запрос посылают тесты шлюза.",
      "en": "A duty of EPGU, and the portal is out of scope of the sandbox (requirements.md, part D); the tests of the gateway send its request."
    }
  },
  {
    "id": "UC11-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.2 UC-1.1 L1356",
    "errata": [
      "E-27",
      "E-38"
    ],
    "ru": "Получив запрос ЕПГУ, шлюз отправляет в МО запрос на отмену бронирования записи.",
    "en": "Having received the request of ЕПГУ, the gateway sends the request to cancel the booking to the МО.",
    "proof": [
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "UC11-3",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§6.2 UC-1.1 L1357",
    "errata": [
      "E-03",
      "E-25",
      "E-27"
    ],
    "ru": "МО возвращает положительный ответ на отмену бронирования записи. Шлюз проверяет, что ответ соответствует ожидаемой JSON-структуре (обязательные поля).",
    "en": "The МО returns a positive answer to the cancel request. The gateway checks that the answer has the expected JSON structure (required fields).",
    "proof": [
      "server:booking/booking.db",
      "case:cancel.success"
    ]
  },
  {
    "id": "UC11-4",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.2 UC-1.1 L1358",
    "errata": [
      "E-24",
      "E-27"
    ],
    "ru": "После положительного ответа МО шлюз удаляет book_ext_id из таблицы associations_slots.",
    "en": "After the positive answer of the МО the gateway deletes book_ext_id from the associations_slots table.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "UC11-5",
    "level": "MUST",
    "actor": [
      "GW",
      "VIT"
    ],
    "source": "§6.2 UC-1.1 L1359",
    "errata": [
      "E-25",
      "E-27"
    ],
    "ru": "Шлюз обновляет в Витрине слот отмененной записи: слот получает статус AVAILABLE.",
    "en": "The gateway updates the slot of the cancelled record in the Витрина: the slot gets status AVAILABLE.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "UC11-6",
    "level": "MUST",
    "actor": [
      "GW",
      "VIT"
    ],
    "source": "§6.2 UC-1.1 L1360",
    "errata": [
      "E-23",
      "E-25",
      "E-27",
      "E-28"
    ],
    "ru": "Шлюз обновляет в Витрине бирку отмененной записи: бирка получает статус 5010.",
    "en": "The gateway updates the бирка of the cancelled record in the Витрина: the бирка gets status 5010.",
    "proof": [
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "UC11-7",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.2 UC-1.1 L1361",
    "errata": [
      "E-24",
      "E-27"
    ],
    "ru": "В завершение отмены шлюз изменяет статус слота на AVAILABLE в таблице associations_slots.",
    "en": "To finish the cancel, the gateway changes the status of the slot to AVAILABLE in the associations_slots table.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "HTTP-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.3 L1370-1371",
    "errata": [
      "E-45"
    ],
    "ru": "HTTP-код 200 шлюза имеет текст «Запрос успешно обработан».",
    "en": "HTTP code 200 of the gateway has the text «Запрос успешно обработан» (the request was processed successfully).",
    "proof": [
      "spec:http",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "HTTP-2",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.3 L1374-1375",
    "errata": [
      "E-45"
    ],
    "ru": "HTTP-код 400 шлюза имеет текст «Ошибка в запросе, информация об ошибке содержится в параметре «error»».",
    "en": "HTTP code 400 of the gateway has the text «Ошибка в запросе, информация об ошибке содержится в параметре «error»» (an error in the request, details are in the parameter \"error\").",
    "proof": [
      "spec:http",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "HTTP-3",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.3 L1378-1379",
    "errata": [
      "E-45"
    ],
    "ru": "HTTP-код 403 шлюза имеет текст «Нет полномочий на выполнение запроса».",
    "en": "HTTP code 403 of the gateway has the text «Нет полномочий на выполнение запроса» (no authority to perform the request).",
    "proof": [
      "spec:http",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "HTTP-4",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.3 L1382-1383",
    "errata": [
      "E-45",
      "E-47"
    ],
    "ru": "HTTP-код 404 шлюза имеет текст «Результат по заданному идентификатору SQL-запроса не найден».",
    "en": "HTTP code 404 of the gateway has the text «Результат по заданному идентификатору SQL-запроса не найден» (no result was found for the given SQL query identifier).",
    "proof": [
      "spec:http",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "HTTP-5",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.3 L1386-1388",
    "errata": [
      "E-45",
      "E-46"
    ],
    "ru": "HTTP-код 405 шлюза имеет текст «Обновление информации о структурных подразделениях МО [***] заблокировано. Для разъяснения обратитесь в группу сопровождения: «Витрина данных ХМАО».». Примечание к нему: «В случае обнаружения большого количества технических ошибок со стороны МО, подразделение будет переведено в статус enabled = NONE (не принимает).»",
    "en": "HTTP code 405 of the gateway has the text «Обновление информации о структурных подразделениях МО [***] заблокировано. Для разъяснения обратитесь в группу сопровождения: «Витрина данных ХМАО».» (updating the department data of the МО is blocked; ask the support group \"Витрина данных ХМАО\" for an explanation). Its note reads «В случае обнаружения большого количества технических ошибок со стороны МО, подразделение будет переведено в статус enabled = NONE (не принимает).» (if many technical errors are found on the side of the МО, the department will be put into status enabled = NONE, not accepting).",
    "proof": [
      "server:operator/sandbox.db"
    ]
  },
  {
    "id": "HTTP-6",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.3 L1390-1391",
    "errata": [
      "E-45",
      "E-47"
    ],
    "ru": "HTTP-код 406 шлюза имеет текст «Неподдерживаемая версия протокола (после внедрения поддержки обратной совместимости возвращается только для несуществующих версий)».",
    "en": "HTTP code 406 of the gateway has the text «Неподдерживаемая версия протокола (после внедрения поддержки обратной совместимости возвращается только для несуществующих версий)» (unsupported protocol version; once backward compatibility is in place, returned only for versions that do not exist).",
    "proof": [
      "spec:http",
      "server:http/envelope.db"
    ]
  },
  {
    "id": "HTTP-7",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.3 L1394-1396",
    "errata": [
      "E-45"
    ],
    "ru": "HTTP-код 422 шлюза имеет текст «Дублирование данных». Примечание к нему: «Примеры дублей описаны в Раздел 5.1, 5.4.» — это разделы подсистем MO и Slot.",
    "en": "HTTP code 422 of the gateway has the text «Дублирование данных» (duplicate data). Its note reads «Примеры дублей описаны в Раздел 5.1, 5.4.» (examples of duplicates are described in sections 5.1 and 5.4), that is, the MO and Slot subsystems.",
    "proof": [
      "spec:http",
      "server:vitrine/documentExchanges.db"
    ]
  },
  {
    "id": "HTTP-8",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.3 L1398-1399",
    "errata": [
      "E-45",
      "E-47"
    ],
    "ru": "HTTP-код 500 шлюза имеет текст «Системная ошибка (в связи в принятыми ограничениями по доступности код 500 предполагается только при сбое Агента)».",
    "en": "HTTP code 500 of the gateway has the text «Системная ошибка (в связи в принятыми ограничениями по доступности код 500 предполагается только при сбое Агента)» (system error; given the accepted availability limits, code 500 is expected only when the Agent fails).",
    "proof": [
      "spec:http"
    ]
  },
  {
    "id": "HTTP-9",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§6.3 L1402-1403",
    "errata": [
      "E-45"
    ],
    "ru": "HTTP-код 503 шлюза имеет текст «Выполняются технические работы, отправка данных приостановлена до окончания работ.»",
    "en": "HTTP code 503 of the gateway has the text «Выполняются технические работы, отправка данных приостановлена до окончания работ.» (maintenance is in progress, sending of data is suspended until it ends).",
    "proof": [
      "server:operator/sandbox.db"
    ]
  },
  {
    "id": "ERR-0",
    "level": "MUST",
    "actor": [
      "MIS",
      "EPGU"
    ],
    "source": "§6.3 L1416-1418",
    "errata": [
      "E-02",
      "E-06"
    ],
    "ru": "На успешное бронирование МИС возвращает код статуса 0; причина для него не указана. ЕПГУ сам код пользователю не показывает: «Переход на экран успешной записи – не отображается пользователю».",
    "en": "For a successful booking the МИС returns status code 0; no reason is given for it. ЕПГУ does not show the code itself to the user: «Переход на экран успешной записи – не отображается пользователю» (go to the successful booking screen, not shown to the user).",
    "proof": [
      "spec:statuses",
      "server:booking/booking.db",
      "case:book.success"
    ]
  },
  {
    "id": "ERR-11",
    "level": "MUST",
    "actor": [
      "MIS",
      "EPGU"
    ],
    "source": "§6.3 L1420-1426",
    "errata": [
      "E-02",
      "E-06",
      "E-26"
    ],
    "ru": "МИС возвращает на запрос бронирования код статуса 11 по причинам «Бирка к врачу занята или заблокирована», «Слот заблокирован другим пациентом», «Слот занят или заблокирован», «Слот заблокирован другим пациентом» (вторая и четвертая строки совпадают). ЕПГУ показывает пользователю заголовок «Выбранное время занято» и текст «Вы не успели подтвердить бронирование. Выберите другое время».",
    "en": "The МИС answers a booking request with status code 11 for the reasons «Бирка к врачу занята или заблокирована» (the бирка is taken or blocked), «Слот заблокирован другим пациентом» (the slot is blocked by another patient), «Слот занят или заблокирован» (the slot is taken or blocked), «Слот заблокирован другим пациентом» (the second and fourth lines are the same). ЕПГУ shows the user the title «Выбранное время занято» (the chosen time is taken) and the text «Вы не успели подтвердить бронирование. Выберите другое время» (you did not confirm the booking in time, choose another time).",
    "proof": [
      "spec:statuses",
      "server:booking/booking.db",
      "case:book.slot-taken"
    ]
  },
  {
    "id": "ERR-12",
    "level": "MUST",
    "actor": [
      "MIS",
      "EPGU"
    ],
    "source": "§6.3 L1428-1431",
    "errata": [
      "E-02",
      "E-06"
    ],
    "ru": "МИС возвращает на запрос бронирования код статуса 12 по причине «Есть бирка на то же время». ЕПГУ показывает пользователю заголовок «У вас есть запись к другому специалисту на то же время» и текст «У вас уже есть запись к другому специалисту на то же время. Отмените ее или выберите другое время для записи».",
    "en": "The МИС answers a booking request with status code 12 for the reason «Есть бирка на то же время» (there is a бирка for the same time). ЕПГУ shows the user the title «У вас есть запись к другому специалисту на то же время» (you have an appointment with another specialist at the same time) and the text «У вас уже есть запись к другому специалисту на то же время. Отмените ее или выберите другое время для записи» (you already have an appointment with another specialist at the same time; cancel it or choose another time).",
    "proof": [
      "spec:statuses",
      "server:booking/booking.db",
      "case:time.same"
    ]
  },
  {
    "id": "ERR-13",
    "level": "MUST",
    "actor": [
      "MIS",
      "EPGU"
    ],
    "source": "§6.3 L1433-1437",
    "errata": [
      "E-02",
      "E-06"
    ],
    "ru": "МИС возвращает на запрос бронирования код статуса 13 по причинам «Пациент имеет предстоящую запись к данному врачу или врачу данной специальности», «Есть бирка на тот же день к тому же врачу». ЕПГУ показывает пользователю заголовок «У вас есть активная запись к специалисту на тот же день» и текст «Записаться снова можно после того, как эта запись станет недействительна. Вы можете отменить её или записаться на другой день».",
    "en": "The МИС answers a booking request with status code 13 for the reasons «Пациент имеет предстоящую запись к данному врачу или врачу данной специальности» (the patient has an upcoming appointment with this doctor or a doctor of this specialty), «Есть бирка на тот же день к тому же врачу» (there is a бирка for the same day with the same doctor). ЕПГУ shows the user the title «У вас есть активная запись к специалисту на тот же день» (you have an active appointment with the specialist on the same day) and the text «Записаться снова можно после того, как эта запись станет недействительна. Вы можете отменить её или записаться на другой день» (you can book again once that appointment is no longer valid; you can cancel it or book for another day).",
    "proof": [
      "spec:statuses",
      "server:booking/booking.db",
      "case:doctor.same-day"
    ]
  },
  {
    "id": "ERR-14",
    "level": "MUST",
    "actor": [
      "MIS",
      "EPGU"
    ],
    "source": "§6.3 L1439-1446",
    "errata": [
      "E-02",
      "E-06",
      "E-58"
    ],
    "ru": "МИС возвращает на запрос бронирования код статуса 14 по причинам «Бирка только для пациентов ДО ГОДА», «Бирка только для пациентов СТАРШЕ ГОДА», «Бирка только для детей до 18 лет», «Бирка только для пациентов от 18 лет». ЕПГУ показывает пользователю заголовок «Слот не соответствует по возрасту» и текст «Вы не можете записаться к этому специалисту, так как он ведет прием для другой возрастной категории пациентов».",
    "en": "The МИС answers a booking request with status code 14 for the reasons «Бирка только для пациентов ДО ГОДА» (the бирка is only for patients under one year), «Бирка только для пациентов СТАРШЕ ГОДА» (only for patients over one year), «Бирка только для детей до 18 лет» (only for children under 18), «Бирка только для пациентов от 18 лет» (only for patients of 18 and over). ЕПГУ shows the user the title «Слот не соответствует по возрасту» (the slot does not match by age) and the text «Вы не можете записаться к этому специалисту, так как он ведет прием для другой возрастной категории пациентов» (you cannot book this specialist because they see patients of another age group).",
    "proof": [
      "spec:statuses",
      "server:booking/booking.db",
      "case:age.turns-eighteen-child-slot"
    ]
  },
  {
    "id": "ERR-15",
    "level": "MUST",
    "actor": [
      "MIS",
      "EPGU"
    ],
    "source": "§6.3 L1448-1451",
    "errata": [
      "E-02",
      "E-06",
      "E-26"
    ],
    "ru": "МИС возвращает на запрос бронирования код статуса 15 по причине «Слот аннулирован». ЕПГУ показывает пользователю заголовок «Выбранное время недоступно» и текст «Данный слот был аннулирован. Пожалуйста, выберите другое время».",
    "en": "The МИС answers a booking request with status code 15 for the reason «Слот аннулирован» (the slot has been annulled). ЕПГУ shows the user the title «Выбранное время недоступно» (the chosen time is not available) and the text «Данный слот был аннулирован. Пожалуйста, выберите другое время» (this slot has been annulled, please choose another time).",
    "proof": [
      "spec:statuses",
      "server:booking/booking.db",
      "case:slot.annulled"
    ]
  },
  {
    "id": "ERR-17",
    "level": "MUST",
    "actor": [
      "MIS",
      "EPGU"
    ],
    "source": "§6.3 L1453-1456",
    "errata": [
      "E-02",
      "E-06",
      "E-15",
      "E-56"
    ],
    "ru": "МИС возвращает на запрос бронирования код статуса 17 по причине «Пациент не найден». ЕПГУ показывает пользователю заголовок «Пользователь не найден» и текст «Проверьте правильность указанных данных в личном кабинете».",
    "en": "The МИС answers a booking request with status code 17 for the reason «Пациент не найден» (the patient was not found). ЕПГУ shows the user the title «Пользователь не найден» (the user was not found) and the text «Проверьте правильность указанных данных в личном кабинете» (check that the data in your personal account are correct).",
    "proof": [
      "spec:statuses",
      "server:booking/booking.db",
      "case:book.patient-unknown"
    ]
  },
  {
    "id": "ERR-18",
    "level": "MUST",
    "actor": [
      "MIS",
      "EPGU"
    ],
    "source": "§6.3 L1458-1466",
    "errata": [
      "E-02",
      "E-05",
      "E-06",
      "E-18",
      "E-25",
      "E-26"
    ],
    "ru": "МИС возвращает на запрос бронирования код статуса 18 по причинам «Бирка не соответствующего типа», «Извините, запись невозможна», «Передано неверное направление.», «Слот не найден», «Несоответствие в переданных данных для записи», «Ошибка снятия блокировки». ЕПГУ показывает пользователю заголовок «Внутренняя ошибка сервиса» и текст «Ошибка при получении данных из медицинской организации».",
    "en": "The МИС answers a booking request with status code 18 for the reasons «Бирка не соответствующего типа» (the бирка is of the wrong type), «Извините, запись невозможна» (sorry, booking is not possible), «Передано неверное направление.» (a wrong referral was passed), «Слот не найден» (the slot was not found), «Несоответствие в переданных данных для записи» (a mismatch in the booking data passed), «Ошибка снятия блокировки» (an error on releasing the block). ЕПГУ shows the user the title «Внутренняя ошибка сервиса» (internal service error) and the text «Ошибка при получении данных из медицинской организации» (an error on getting data from the medical organisation).",
    "proof": [
      "spec:statuses",
      "server:booking/booking.db",
      "case:book.slot-unknown"
    ]
  },
  {
    "id": "ERRC-0",
    "level": "MUST",
    "actor": [
      "MIS",
      "EPGU"
    ],
    "source": "§6.3 L1475-1477",
    "errata": [
      "E-02",
      "E-06"
    ],
    "ru": "На успешную отмену МИС возвращает код статуса 0; причина для него не указана. Отображаемый текст в документе тот же, что при бронировании: «Переход на экран успешной записи – не отображается пользователю».",
    "en": "For a successful cancel the МИС returns status code 0; no reason is given for it. The display text in the document is the same as for booking: «Переход на экран успешной записи – не отображается пользователю» (go to the successful booking screen, not shown to the user).",
    "proof": [
      "spec:statuses",
      "server:booking/booking.db",
      "case:cancel.success"
    ]
  },
  {
    "id": "ERRC-1",
    "level": "MUST",
    "actor": [
      "MIS",
      "EPGU"
    ],
    "source": "§6.3 L1479-1482",
    "errata": [
      "E-02",
      "E-06",
      "E-26"
    ],
    "ru": "МИС возвращает на запрос отмены код статуса 1 по причине «Запись с таким ИД уже отменена». ЕПГУ показывает пользователю заголовок «Ошибка при отмене записи» и текст «Произошла ошибка. Попробуйте снова или зайдите позже. Если ничего не изменится, напишите в службу поддержки».",
    "en": "The МИС answers a cancel request with status code 1 for the reason «Запись с таким ИД уже отменена» (the record with this id is already cancelled). ЕПГУ shows the user the title «Ошибка при отмене записи» (error on cancelling the appointment) and the text «Произошла ошибка. Попробуйте снова или зайдите позже. Если ничего не изменится, напишите в службу поддержки» (an error occurred; try again or come back later; if nothing changes, write to support).",
    "proof": [
      "spec:statuses",
      "server:booking/booking.db",
      "server:vitrine/documentExchangesBooking.db",
      "case:cancel.repeat"
    ]
  },
  {
    "id": "ERRC-18",
    "level": "MUST",
    "actor": [
      "MIS",
      "EPGU"
    ],
    "source": "§6.3 L1484-1487",
    "errata": [
      "E-02",
      "E-06",
      "E-26",
      "E-29"
    ],
    "ru": "МИС возвращает на запрос отмены код статуса 18 по причине «Произошла техническая ошибка при отмене в МИС». ЕПГУ показывает пользователю заголовок «Ошибка при отмене записи» и текст «Произошла ошибка. Попробуйте снова или зайдите позже. Если ничего не изменится, напишите в службу поддержки».",
    "en": "The МИС answers a cancel request with status code 18 for the reason «Произошла техническая ошибка при отмене в МИС» (a technical error occurred on cancelling in the МИС). ЕПГУ shows the user the title «Ошибка при отмене записи» (error on cancelling the appointment) and the text «Произошла ошибка. Попробуйте снова или зайдите позже. Если ничего не изменится, напишите в службу поддержки» (an error occurred; try again or come back later; if nothing changes, write to support).",
    "proof": [
      "spec:statuses",
      "server:booking/booking.db"
    ]
  },
  {
    "id": "REF-1",
    "level": "MUST",
    "actor": [
      "GW",
      "VIT",
      "MIS",
      "EPGU",
      "PODD"
    ],
    "source": "§7 L1504-1518",
    "errata": [
      "E-59"
    ],
    "ru": "Услуга «Запись на прием по направлению» обеспечивает запись к врачу по ранее созданному направлению: выбор пациента (себя или своего ребенка), просмотр списка направлений, определение региона по данным личного кабинета с возможностью изменить его вручную, определение МО и специальности врача или услуги по направлению, выбор врача, кабинета или аппарата (с учетом правил предоставления первичной медико-санитарной амбулаторной помощи, принятых в субъекте РФ), а также доступных даты и времени. Запись создается «в СП МО, определенную в направлении, или в доступное для записи СП МО головной МО, определенной в направлении» и показывается в ленте ЕПГУ вместе со статусом, который обновляется со стороны ГИСЗ субъекта РФ. Запись можно отменить по инициативе пользователя ЕПГУ или МО; пользователь может подать жалобу на отсутствие направлений или слотов времени.",
    "en": "The service «Запись на прием по направлению» lets a patient book a doctor's appointment by an existing referral: choice of patient (oneself or one's own child), view of the list of referrals, region detected from the personal account and changeable by hand, МО and specialty or service taken from the referral, choice of doctor, room or machine (subject to the rules for primary outpatient care adopted in the region) and of an available date and time. The record is created «в СП МО, определенную в направлении, или в доступное для записи СП МО головной МО, определенной в направлении» (in the department named in the referral, or in a department of the head МО named in the referral that is open for booking) and is shown in the ЕПГУ feed together with its status, which is updated by the ГИСЗ of the region. The record can be cancelled by the ЕПГУ user or by the МО; the user can file a complaint about missing referrals or time slots.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Сценарий проходит через экраны портала, которые не входят в песочницу (часть D requirements.md); его запросы и запись проверяются своими требованиями.",
      "en": "The scenario runs through screens of the portal, which are out of scope of the sandbox (requirements.md, part D); its queries and the booking are proved by requirements of their own."
    }
  },
  {
    "id": "REF-2",
    "level": "MUST",
    "actor": [
      "EPGU",
      "GW",
      "MIS"
    ],
    "source": "§7 L1541-1570",
    "errata": [
      "E-56"
    ],
    "ru": "Основной сценарий состоит из 13 шагов: 1) пользователь, авторизованный на ЕПГУ, выбирает услугу «Запись на прием к врачу»; 2) указывает пациента — себя (берутся его персональные данные на ЕПГУ) или ребенка (из списка детей, зарегистрированных на ЕПГУ, либо вручную: ФИО, СНИЛС, дата рождения, пол, полис ОМС); 3) указывает регион; 4) выбирает способ «Запись по направлению»; 5) ЕПГУ через шлюз запрашивает в Витрине доступные для записи направления и наличие активных записей пациента; 6) пользователь выбирает направление; 7) ЕПГУ через шлюз получает из Витрины доступные слоты; 8) пользователь выбирает дату; 9) выбирает ресурс (врача, аппарат или кабинет); 10) ЕПГУ через шлюз получает доступные слоты этого ресурса; 11) пользователь выбирает слот; 12) ЕПГУ через шлюз передает в МИС запрос на создание записи; 13) МИС проверяет возможность записи и в случае успеха создает запись и сообщает об этом в шлюз. Результат — создана запись на прием по направлению в МО.",
    "en": "The main scenario has 13 steps: 1) the user, authorised on ЕПГУ, chooses the service «Запись на прием к врачу»; 2) names the patient — self (their personal data on ЕПГУ are used) or a child (from the list of children registered on ЕПГУ, or typed in: full name, СНИЛС, date of birth, sex, ОМС policy); 3) names the region; 4) chooses the way «Запись по направлению» (booking by referral); 5) ЕПГУ through the gateway asks the Витрина for the referrals available for booking and for the patient's active records; 6) the user chooses a referral; 7) ЕПГУ through the gateway gets the available slots from the Витрина; 8) the user chooses a date; 9) chooses a resource (doctor, machine or room); 10) ЕПГУ through the gateway gets the available slots of that resource; 11) the user chooses a slot; 12) ЕПГУ through the gateway passes the request to create the record to the МИС; 13) the МИС checks whether the record is possible and, if so, creates it and reports this to the gateway. The outcome is a record made by referral in the МО.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Сценарий проходит через экраны портала, которые не входят в песочницу (часть D requirements.md); его запросы и запись проверяются своими требованиями.",
      "en": "The scenario runs through screens of the portal, which are out of scope of the sandbox (requirements.md, part D); its queries and the booking are proved by requirements of their own."
    }
  },
  {
    "id": "REF-3",
    "level": "MUST",
    "actor": [
      "EPGU"
    ],
    "source": "§7 L1574-1578",
    "ru": "Альтернативный сценарий 1: если на шаге 5 основного сценария направлений не оказалось, ЕПГУ отображает ошибку о том, что «нет направлений для записи».",
    "en": "Alternative scenario 1: if step 5 of the main scenario finds no referrals, ЕПГУ shows an error saying that there are «нет направлений для записи» (no referrals to book by).",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Экран или расчёт на стороне ЕПГУ; портал не входит в песочницу (часть D requirements.md).",
      "en": "A screen or a calculation of EPGU; the portal is out of scope of the sandbox (requirements.md, part D)."
    }
  },
  {
    "id": "REF-4",
    "level": "MUST",
    "actor": [
      "EPGU"
    ],
    "source": "§7 L1582-1586",
    "ru": "Альтернативный сценарий 2: если на шаге 7 основного сценария нет доступных слотов, ЕПГУ отображает ошибку о том, что «нет доступного времени для записи».",
    "en": "Alternative scenario 2: if step 7 of the main scenario finds no available slots, ЕПГУ shows an error saying that there is «нет доступного времени для записи» (no time available for booking).",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Экран или расчёт на стороне ЕПГУ; портал не входит в песочницу (часть D requirements.md).",
      "en": "A screen or a calculation of EPGU; the portal is out of scope of the sandbox (requirements.md, part D)."
    }
  },
  {
    "id": "REF-5",
    "level": "MUST",
    "actor": [
      "EPGU"
    ],
    "source": "§7 L1590-1597",
    "ru": "Альтернативный сценарий 3: если после выбора ресурса (шаг 9) ЕПГУ получает из Витрины ответ, что слотов у него нет, ЕПГУ отображает одну из ошибок: «запись к врачу на этот день закончилась» или «запись в кабинет на этот день закончилась».",
    "en": "Alternative scenario 3: if after the choice of a resource (step 9) ЕПГУ learns from the Витрина that it has no slots, ЕПГУ shows one of two errors: «запись к врачу на этот день закончилась» (no appointments with the doctor are left for this day) or «запись в кабинет на этот день закончилась» (no appointments in the room are left for this day).",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Экран или расчёт на стороне ЕПГУ; портал не входит в песочницу (часть D requirements.md).",
      "en": "A screen or a calculation of EPGU; the portal is out of scope of the sandbox (requirements.md, part D)."
    }
  },
  {
    "id": "REF-6",
    "level": "MUST",
    "actor": [
      "EPGU",
      "MIS"
    ],
    "source": "§7 L1601-1613",
    "ru": "Альтернативный сценарий 4: если на шаге 12 МИС сообщает, что создать запись невозможно, ЕПГУ отображает одну из семи ошибок бронирования: «выбранное время занято», «у вас есть запись к другому специалисту на то же время», «у вас есть активная запись к специалисту на тот же день», «слот не соответствует по возрасту», «выбранное время недоступно», «пользователь не найден», «внутренняя ошибка сервиса». Эти ошибки соответствуют заголовкам кодов 11, 12, 13, 14, 15, 17 и 18 (ERR-11…ERR-18).",
    "en": "Alternative scenario 4: if at step 12 the МИС reports that the record cannot be created, ЕПГУ shows one of seven booking errors: «выбранное время занято» (the chosen time is taken), «у вас есть запись к другому специалисту на то же время» (you have an appointment with another specialist at the same time), «у вас есть активная запись к специалисту на тот же день» (you have an active appointment with the specialist on the same day), «слот не соответствует по возрасту» (the slot does not match by age), «выбранное время недоступно» (the chosen time is not available), «пользователь не найден» (the user was not found), «внутренняя ошибка сервиса» (internal service error). They correspond to the titles of codes 11, 12, 13, 14, 15, 17 and 18 (ERR-11…ERR-18).",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Экран ЕПГУ не входит в песочницу (часть D requirements.md); ответы шлюза и МИС, которые он показывает, доказаны в UC-1, UC-1.1 и ERR.",
      "en": "A screen of EPGU, out of scope of the sandbox (requirements.md, part D); the answers of the gateway and the MIS that it shows are proved in UC-1, UC-1.1 and ERR."
    }
  },
  {
    "id": "REF-7",
    "level": "MUST",
    "actor": [
      "EPGU",
      "GW",
      "MIS"
    ],
    "source": "§7 L1617-1643",
    "ru": "Сценарий отмены: пользователь отменяет запись в личном кабинете или на финальном экране и подтверждает отмену; ЕПГУ через шлюз передает запрос на отмену в МИС; МИС отменяет запись и передает на ЕПГУ сведения об отмене. Альтернативный сценарий 1: если ЕПГУ получает сведения об ошибке при отмене, пользователю отображается ошибка, что не удалось отменить запись на прием к врачу.",
    "en": "Cancel scenario: the user cancels the record in the personal account or on the final screen and confirms; ЕПГУ through the gateway passes the cancel request to the МИС; the МИС cancels the record and reports the cancel to ЕПГУ. Alternative scenario 1: if ЕПГУ is told of an error, it shows an error that the doctor's appointment could not be cancelled.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Экран ЕПГУ не входит в песочницу (часть D requirements.md); ответы шлюза и МИС, которые он показывает, доказаны в UC-1, UC-1.1 и ERR.",
      "en": "A screen of EPGU, out of scope of the sandbox (requirements.md, part D); the answers of the gateway and the MIS that it shows are proved in UC-1, UC-1.1 and ERR."
    }
  },
  {
    "id": "REF-8",
    "level": "MUST",
    "actor": [
      "EPGU",
      "VIT"
    ],
    "source": "§7 шаг 6.2 L1658-1676",
    "errata": [
      "E-56"
    ],
    "ru": "На экране «Направление» показываются все направления, доступные пользователю в регионе. Для направления в статусе AVAILABLE выводится кнопка «Записаться» (переход на шаг 7.2); для направления в статусе RECORDED — информация о текущей записи из ответа Get_Books (маппинг по book_referral_id) и кнопка «Отменить запись» (переход в сценарий отмены). Направление в статусе RECORDED, для которого в Get_Books нет записи по referral_id, не выводится: запись была в прошлом, и считается, что пользователь ею воспользовался.",
    "en": "The «Направление» (referral) screen shows all referrals available to the user in the region. A referral in status AVAILABLE gets the button «Записаться» (book; goes to step 7.2); a referral in status RECORDED gets the information on the current record from the Get_Books answer (mapping by book_referral_id) and the button «Отменить запись» (cancel; goes to the cancel scenario). A referral in status RECORDED with no record in Get_Books by referral_id is not shown: the record was in the past and the user is taken to have used it.",
    "proof": [
      "server:vitrine/regulated.db"
    ]
  },
  {
    "id": "REF-9",
    "level": "MUST",
    "actor": [
      "EPGU",
      "VIT"
    ],
    "source": "§7 шаг 7.2 L1679-1684",
    "errata": [
      "E-57"
    ],
    "ru": "На экране «Выберите дату и врача» отображается календарь с доступными днями. Если на день есть слоты только через регистратуру, день отображается в синей рамке; если есть слоты для записи онлайн — синим; если нет ни одного слота, день не кликабельный.",
    "en": "The screen «Выберите дату и врача» (choose date and doctor) shows a calendar with the available days. A day that has only registry slots is shown in a blue frame; a day that has slots for online booking is shown in blue; a day with no slots at all is not clickable.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Экраны ЕПГУ не входят в песочницу (часть D requirements.md); числа, по которым красится день, проверяются требованием REF-11.",
      "en": "Screens of EPGU are out of scope of the sandbox (requirements.md, part D); the counts that colour a day are proved by REF-11."
    }
  },
  {
    "id": "REF-10",
    "level": "MUST",
    "actor": [
      "EPGU",
      "VIT"
    ],
    "source": "§7 шаг 7.2 L1685-1698",
    "errata": [
      "E-52",
      "E-56",
      "E-59"
    ],
    "ru": "Для календаря шага 7.2 ЕПГУ передает входные параметры по типу направления. Для направления на консультацию это speciality_id (из направления, в документе «ИД должности»), mo_id, visittime_from (дата с), visittime_to (дата по, + 14 дней) и profile_code (код профиля из направления). Для направления на исследование вместо speciality_id передается service_code (код услуги из направления), остальные параметры те же.",
    "en": "For the calendar of step 7.2 ЕПГУ sends input parameters that depend on the referral type. For a consultation referral these are speciality_id (from the referral, called «ИД должности», position id, in the document), mo_id, visittime_from (date from), visittime_to (date to, + 14 days) and profile_code (profile code from the referral). For a research referral service_code (service code from the referral) is sent instead of speciality_id, and the other parameters are the same.",
    "proof": [
      "server:vitrine/regulatedSlots.db"
    ]
  },
  {
    "id": "REF-11",
    "level": "MUST",
    "actor": [
      "VIT"
    ],
    "source": "§7 шаг 7.2 L1700",
    "errata": [
      "E-57"
    ],
    "ru": "На запрос шага 7.2 Витрина возвращает данные, сгруппированные по дням, ресурсам и типу слота (по возрасту). В них подсчитано количество доступных и занятых слотов для ЕПГУ, регистратуры и дучета.",
    "en": "For the request of step 7.2 the Витрина returns data grouped by day, resource and slot type (by age). The data carry counts of available and occupied slots for ЕПГУ, the registry and дучет (dispensary observation).",
    "proof": [
      "server:vitrine/regulated.db"
    ]
  },
  {
    "id": "REF-12",
    "level": "MUST",
    "actor": [
      "EPGU"
    ],
    "source": "§7 шаг 7.2 L1702-1705",
    "errata": [
      "E-56",
      "E-58"
    ],
    "ru": "Слоты отбираются по полю slot_tag_age с учетом возраста пациента, которого записывают к врачу: если ему 18 лет или больше — slot_tag_age in ('ADULT', 'ALL'); если меньше 18, но не меньше 1 года — slot_tag_age in ('CHILD', 'ALL'); если меньше года — slot_tag_age in ('BABY', 'ALL').",
    "en": "Slots are filtered by slot_tag_age according to the age of the patient being booked: 18 or over — slot_tag_age in ('ADULT', 'ALL'); under 18 but at least 1 year — slot_tag_age in ('CHILD', 'ALL'); under one year — slot_tag_age in ('BABY', 'ALL').",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Экран или расчёт на стороне ЕПГУ; портал не входит в песочницу (часть D requirements.md).",
      "en": "A screen or a calculation of EPGU; the portal is out of scope of the sandbox (requirements.md, part D)."
    }
  },
  {
    "id": "REF-13",
    "level": "MUST",
    "actor": [
      "EPGU"
    ],
    "source": "§7 шаг 7.2 L1707-1709",
    "errata": [
      "E-57"
    ],
    "ru": "ЕПГУ проверяет, есть ли слоты на ближайшие 2 недели. Если sum(epgu)>0 и sum(epgu)!=sum(recorded_epgu), есть доступные для записи онлайн-слоты; если sum(registry)>0 и sum(registry)!=sum(recorded_registry), есть доступные слоты для записи через регистратуру.",
    "en": "ЕПГУ checks whether there are slots in the nearest 2 weeks. If sum(epgu)>0 and sum(epgu)!=sum(recorded_epgu), there are online slots available for booking; if sum(registry)>0 and sum(registry)!=sum(recorded_registry), there are slots available through the registry.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Экран или расчёт на стороне ЕПГУ; портал не входит в песочницу (часть D requirements.md).",
      "en": "A screen or a calculation of EPGU; the portal is out of scope of the sandbox (requirements.md, part D)."
    }
  },
  {
    "id": "REF-14",
    "level": "MUST",
    "actor": [
      "EPGU"
    ],
    "source": "§7 шаг 7.2.1 L1718-1730",
    "errata": [
      "E-59"
    ],
    "ru": "Под календарем для выбранного дня отображается список МО и ресурсов. Полученные данные группируются по МО (mo_id), а внутри МО — по resource_id.",
    "en": "Below the calendar the МО and resources for the chosen day are listed. The data received are grouped by МО (mo_id) and inside each МО by resource_id.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Экран или расчёт на стороне ЕПГУ; портал не входит в песочницу (часть D requirements.md).",
      "en": "A screen or a calculation of EPGU; the portal is out of scope of the sandbox (requirements.md, part D)."
    }
  },
  {
    "id": "REF-15",
    "level": "MUST",
    "actor": [
      "EPGU",
      "VIT"
    ],
    "source": "§7 шаг 7.2.2 L1734-1756",
    "errata": [
      "E-56",
      "E-58"
    ],
    "ru": "Для выбранного ресурса отображаются список доступных слотов и кнопка «Записаться». Входные параметры запроса: resource_id (ИД ресурса), visittime_from (время с), visittime_to (время по), mo_id (ИД СП МО, к которому относится ресурс). Слоты отбираются по slot_tag_age тем же фильтром, что в REF-12, но для CHILD напечатано «больше 1 года».",
    "en": "For the chosen resource the list of available slots and the button «Записаться» (book) are shown. The request takes resource_id (id of the resource), visittime_from (time from), visittime_to (time to) and mo_id (id of the department the resource belongs to). Slots are filtered by slot_tag_age as in REF-12, except that for CHILD the document prints «больше 1 года» (over 1 year).",
    "proof": [
      "server:vitrine/regulated.db"
    ]
  },
  {
    "id": "REF-16",
    "level": "MUST",
    "actor": [
      "EPGU",
      "GW"
    ],
    "source": "§7 шаг 8.2 L1758-1774",
    "errata": [
      "E-16",
      "E-20"
    ],
    "ru": "Для бронирования слота ЕПГУ передает slotId (ИД выбранного слота), patient_id (ИД пациента в Витрине), booking_type=APPOINTMENT, preliminaryReservation = false и referral_id (ИД направления). До ответа МИС на экране показывается лоадер. При успешном ответе происходит переход на шаг 9.2, иначе отображается экран с модальной ошибкой по коду ошибки.",
    "en": "To book the slot ЕПГУ sends slotId (id of the chosen slot), patient_id (the patient's id in the Витрина), booking_type=APPOINTMENT, preliminaryReservation = false and referral_id (id of the referral). A loader is shown until the МИС answers. A successful answer leads to step 9.2, otherwise a modal error is shown according to the error code.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Экран ЕПГУ не входит в песочницу (часть D requirements.md); ответы шлюза и МИС, которые он показывает, доказаны в UC-1, UC-1.1 и ERR.",
      "en": "A screen of EPGU, out of scope of the sandbox (requirements.md, part D); the answers of the gateway and the MIS that it shows are proved in UC-1, UC-1.1 and ERR."
    }
  },
  {
    "id": "REF-17",
    "level": "MUST",
    "actor": [
      "EPGU"
    ],
    "source": "§7 шаг 9.2 L1776-1788",
    "ru": "На финальном экране ЕПГУ сообщает, что пользователь записан к врачу. Кнопка «Добавить в календарь» скачивает ics-файл для добавления события в календарь, кнопка «В личный кабинет» открывает детали записи в Ленте уведомлений.",
    "en": "On the final screen ЕПГУ says that the user has been booked. The button «Добавить в календарь» (add to calendar) downloads an ics file for adding the event to a calendar; the button «В личный кабинет» (to the personal account) opens the details of the record in the Лента уведомлений (notification feed).",
    "proof": [
      "server:vitrine/regulated.db"
    ]
  },
  {
    "id": "REF-18",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§7 L1792-1797",
    "ru": "Направления выписываются в СП МО, и через ЕПГУ по ним можно записаться на консультацию и на исследование. Направление на консультацию — это направление к специалисту: ресурсом является врач, но не конкретный, известна только специальность; направление на исследование — это услуга, ресурсом является кабинет или аппарат. Направление назначается по профилю медицинской помощи, и ресурс, которому назначаются слоты, относится к коду профиля в направлении.",
    "en": "Referrals are issued to a department of the МО, and through ЕПГУ a patient can book by them for a consultation or for research (an examination). A consultation referral is to a specialist: the resource is a doctor, but not a particular one, only the specialty is known; a research referral is for a service, and the resource is a room or a machine. A referral is issued by profile of medical care, and the resource the slots are assigned to belongs to the profile code in the referral.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Нарушение видно только по пустому расписанию направления; набор проверок в версии 0.1.0 вызывает только вебхук.",
      "en": "A breach shows only as an empty schedule of a referral; in version 0.1.0 the suite calls the webhook only."
    }
  },
  {
    "id": "REF-19",
    "level": "MUST",
    "actor": [
      "VIT"
    ],
    "source": "§7 L1799",
    "ru": "Данные для записи по направлению берутся из таблиц referral, mo, service (если направление на исследование), resource, profilecode_resource и slot.",
    "en": "The data for booking by referral are taken from the tables referral, mo, service (if it is a research referral), resource, profilecode_resource and slot.",
    "proof": [
      "server:vitrine/regulated.db"
    ]
  },
  {
    "id": "REF-20",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§7 L1801-1804",
    "errata": [
      "E-52",
      "E-53"
    ],
    "ru": "В направлении с type = CONSULTATION обязательно заполняются id, patient_id, start_date, to_mo_id, to_profile_code, status, speciality_id и to_post_name. В направлении с type = RESEARCH обязательно заполняются id, patient_id, start_date, to_mo_id, to_profile_code, status, to_service_id и to_service_name. Остальные поля опциональны, «см. правило заполнения».",
    "en": "A referral with type = CONSULTATION must have id, patient_id, start_date, to_mo_id, to_profile_code, status, speciality_id and to_post_name filled in. A referral with type = RESEARCH must have id, patient_id, start_date, to_mo_id, to_profile_code, status, to_service_id and to_service_name filled in. The other fields are optional, «см. правило заполнения» (see the filling rule).",
    "proof": [
      "spec:fields"
    ]
  },
  {
    "id": "REF-21",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§7 L1805-1807",
    "errata": [
      "E-28"
    ],
    "ru": "Направление, доступное для записи, имеет статус AVAILABLE. Направление, на которое есть активная запись (запись в таблице book с указанием referral.id), имеет статус RECORDED.",
    "en": "A referral that is available for booking has status AVAILABLE. A referral that has an active record (a row in the book table naming referral.id) has status RECORDED.",
    "proof": [
      "server:booking/booking.db",
      "case:referral.used"
    ]
  },
  {
    "id": "REF-22",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§7 L1808-1810",
    "errata": [
      "E-53"
    ],
    "ru": "Поле code таблицы service содержит код услуги и равно значению to_service_id в направлении. Поле resource_id этой таблицы содержит идентификатор ресурса, на который выписаны слоты.",
    "en": "The code field of the service table holds the service code and equals to_service_id in the referral. The resource_id field of that table holds the identifier of the resource that has the slots.",
    "proof": [
      "server:vitrine/regulatedSlots.db",
      "case:referral.research-to-doctor"
    ]
  },
  {
    "id": "REF-23",
    "level": "MUST",
    "actor": [
      "VIT"
    ],
    "source": "§7 L1811-1813",
    "ru": "Поле mo_id таблицы resource равно идентификатору записи СП МО (mo.id), к которому относится ресурс. Признак enabled не равен 'NONE', то есть ресурс должен быть «активный».",
    "en": "The mo_id field of the resource table equals the identifier of the department record (mo.id) the resource belongs to. The enabled flag is not 'NONE', that is, the resource must be «активный» (active).",
    "proof": [
      "server:vitrine/regulatedSlots.db"
    ]
  },
  {
    "id": "REF-24",
    "level": "MUST",
    "actor": [
      "VIT"
    ],
    "source": "§7 L1814-1816",
    "ru": "В таблице profilecode_resource поле resource_id — идентификатор ресурса, который относится к профилю назначения направления. Поле profile_code — код профиля назначения направления, равный значению to_profile_code в направлении.",
    "en": "In the profilecode_resource table, resource_id is the identifier of a resource that belongs to the profile the referral is issued for. The profile_code field is the profile code of the referral and equals to_profile_code in the referral.",
    "proof": [
      "server:vitrine/regulatedSlots.db"
    ]
  },
  {
    "id": "REF-25",
    "level": "MUST",
    "actor": [
      "VIT"
    ],
    "source": "§7 L1817-1820",
    "errata": [
      "E-57"
    ],
    "ru": "Для записи по направлению отбираются слоты, у которых тип (tag_type) равен одному из значений 'REFERRAL', 'ORDINARY', 'EPGU', 'REGISTRY', а status равен AVAILABLE. Признак tag_age (тип слота по возрасту) должен быть заполнен в соответствии с правилами: по нему работает фильтр на фронте с учетом возраста пациента.",
    "en": "Slots are selected for booking by referral if their type (tag_type) is one of 'REFERRAL', 'ORDINARY', 'EPGU', 'REGISTRY' and their status is AVAILABLE. The tag_age flag (slot type by age) must be filled in according to the rules: the front end filters by it with the patient's age in mind.",
    "proof": [
      "server:vitrine/regulatedSlots.db"
    ]
  },
  {
    "id": "REF-26",
    "level": "MUST",
    "actor": [
      "VIT",
      "EPGU"
    ],
    "source": "§7 L1821",
    "errata": [
      "E-55"
    ],
    "ru": "На экране выбора слота дополнительно проверяется доступность ресурса: не пересекается ли период недоступности ресурса с интервалом времени, за который запрашиваются слоты. Таблица периодов напечатана здесь как unaccessible_period, в остальном документе — unaccessable_period.",
    "en": "The slot screen also checks that the resource is available: whether an unavailability period of the resource intersects the time interval for which slots are requested. The table of periods is printed here as unaccessible_period and elsewhere in the document as unaccessable_period.",
    "proof": [
      "server:vitrine/regulatedSlots.db"
    ]
  },
  {
    "id": "REF-27",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§7 L1822-1823",
    "ru": "После успешного бронирования слота по направлению поле status в таблице slot принимает значение RECORDED.",
    "en": "After a slot has been booked successfully by referral, the status field in the slot table becomes RECORDED.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "REF-28",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§7 L1822, L1824",
    "ru": "После успешного бронирования слота по направлению в таблице book появляется новая запись с type = 'APPOINTMENT' и status_code = 5000.",
    "en": "After a slot has been booked successfully by referral, a new row appears in the book table with type = 'APPOINTMENT' and status_code = 5000.",
    "proof": [
      "server:booking/booking.db"
    ]
  },
  {
    "id": "REF-29",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§7 L1822, L1825",
    "errata": [
      "E-21"
    ],
    "ru": "При записи по направлению в таблице book обязательно заполняется поле referral_id; оно равно значению id из таблицы referral.",
    "en": "For a booking by referral the referral_id field in the book table must be filled in; it equals id from the referral table.",
    "proof": [
      "server:booking/booking.db",
      "case:referral.consultation"
    ]
  },
  {
    "id": "REF-30",
    "level": "MUST",
    "actor": [
      "GW",
      "MIS"
    ],
    "source": "§7 L1822, L1826",
    "errata": [
      "E-28"
    ],
    "ru": "После успешного бронирования слота по направлению поле status в таблице referral принимает значение RECORDED. Если пользователь отменяет запись по направлению, значение поля становится AVAILABLE, то есть направление повторно доступно для записи.",
    "en": "After a slot has been booked successfully by referral, the status field in the referral table becomes RECORDED. If the user cancels the record made by referral, the field becomes AVAILABLE, that is, the referral can be booked by again.",
    "proof": [
      "server:booking/booking.db",
      "case:referral.used"
    ]
  },
  {
    "id": "HOOK-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§8 L1831",
    "errata": [
      "E-35",
      "E-38"
    ],
    "ru": "Ответный сервис предназначен для передачи в МИС данных записи на прием к врачу. Запросы бронирования и отмены бронирования слота пользователем шлюз отправляет на адрес зарегистрированного вебхука.",
    "en": "The response service (ответный сервис) is for passing doctor's appointment data to the МИС. The gateway sends requests to book a slot, and requests of the user to cancel the booking, to the address of the registered webhook.",
    "proof": [
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "HOOK-2",
    "level": "MUST",
    "actor": [
      "MIS"
    ],
    "source": "§8 L1832-1834",
    "errata": [
      "E-38"
    ],
    "ru": "Перед регистрацией ответного сервиса необходимо убедиться, что до него доходят запросы с адресов 10.86.6.189 и 10.86.6.237.",
    "en": "Before registering the response service, make sure that requests from the addresses 10.86.6.189 and 10.86.6.237 reach it.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Доступность с адресов 10.86.6.189 и 10.86.6.237 проверяется только из сети реального контура.",
      "en": "Reachability from 10.86.6.189 and 10.86.6.237 can be tried only inside the network of the real contour."
    }
  },
  {
    "id": "HOOK-3",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§8.1 L1851-1858",
    "errata": [
      "E-36"
    ],
    "ru": "Регистрация вебхука состоит из семи шагов: 1) МИС МО отправляет запрос на добавление ответного сервиса; 2) шлюз принимает запрос; 3) шлюз проверяет доступность ответного сервиса запросом GET ip:port/booking/book; 4) ответный сервис получает запрос; 5) ответный сервис отвечает 200; 6) шлюз получает ответ и регистрирует адрес; 7) шлюз отправляет успешный ответ на запрос о регистрации.",
    "en": "Registration of a webhook takes seven steps: 1) the МИС of the МО sends a request to add the response service; 2) the gateway accepts the request; 3) the gateway checks that the response service is available with GET ip:port/booking/book; 4) the response service gets the request; 5) the response service answers 200; 6) the gateway gets the answer and registers the address; 7) the gateway sends a successful answer to the registration request.",
    "proof": [
      "server:vitrine/documentExchangesBooking.db",
      "case:probe.answers-200"
    ]
  },
  {
    "id": "HOOK-4",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§8.1 L1860-1863",
    "errata": [
      "E-36"
    ],
    "ru": "Альтернативный поток 5а: если ответный сервис отвечает на проверку кодом 400, 500, 404 или 502, шлюз получает этот ответ, формирует и отправляет ответ об ошибке регистрации ответного сервиса.",
    "en": "Alternative flow 5а: if the response service answers the check with 400, 500, 404 or 502, the gateway gets that answer and forms and sends an error answer about the registration of the response service.",
    "proof": [
      "server:vitrine/documentExchangesBooking.db",
      "case:probe.answers-200"
    ]
  },
  {
    "id": "HOOK-5",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§8.1 L1867",
    "errata": [
      "E-35"
    ],
    "ru": "МО может зарегистрировать один вебхук: «Доступна регистрация одного вебхука.» Отдельный вебхук структурного подразделения описан в HOOK-7.",
    "en": "An МО can register one webhook: «Доступна регистрация одного вебхука.» (one webhook can be registered). A separate webhook of a department is described in HOOK-7.",
    "proof": [
      "server:gateway/callbacks.db"
    ]
  },
  {
    "id": "HOOK-6",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§8.1 L1868-1878",
    "errata": [
      "E-34"
    ],
    "ru": "Чтобы зарегистрировать вебхук, МИС вызывает POST http://<адрес сервера>/api/callback с входным параметром address — URL-адресом сервиса, на который будут поступать запросы бронирования. Шлюз возвращает запись о вебхуке (HOOK-15).",
    "en": "To register a webhook, the МИС calls POST http://<адрес сервера>/api/callback with the input parameter address, the URL of the service that will get the booking requests. The gateway returns the webhook record (HOOK-15).",
    "proof": [
      "spec:operations",
      "spec:messages",
      "server:gateway/callbacks.db",
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "HOOK-7",
    "level": "MUST",
    "actor": [
      "MIS",
      "GW"
    ],
    "source": "§8.1 L1881-1893",
    "errata": [
      "E-34",
      "E-35"
    ],
    "ru": "Чтобы зарегистрировать отдельный вебхук для структурного подразделения, МИС вызывает POST http://<адрес сервера>/api/callback с параметрами address (URL-адрес сервиса, на который будут поступать запросы бронирования) и depart_oid (OID подразделения). Шлюз возвращает запись о вебхуке (HOOK-15).",
    "en": "To register a separate webhook for a department, the МИС calls POST http://<адрес сервера>/api/callback with the parameters address (the URL of the service that will get the booking requests) and depart_oid (OID of the department). The gateway returns the webhook record (HOOK-15).",
    "proof": [
      "spec:operations",
      "spec:messages",
      "server:gateway/callbacks.db",
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "HOOK-8",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§8.2 L1896-1904",
    "errata": [
      "E-33"
    ],
    "ru": "На запрос GET http://<адрес сервера>/api/callback без входных данных шлюз возвращает запись о вебхуке МО (HOOK-15).",
    "en": "For GET http://<адрес сервера>/api/callback without input the gateway returns the webhook record of the МО (HOOK-15).",
    "proof": [
      "spec:operations",
      "server:gateway/callbacks.db",
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "HOOK-9",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§8.2 L1907-1918",
    "errata": [
      "E-33"
    ],
    "ru": "На запрос GET http://<адрес сервера>/api/callback?depart_oid={} шлюз возвращает запись о вебхуке подразделения (HOOK-15); depart_oid — OID подразделения.",
    "en": "For GET http://<адрес сервера>/api/callback?depart_oid={} the gateway returns the webhook record of the department (HOOK-15); depart_oid is the OID of the department.",
    "proof": [
      "spec:operations",
      "server:gateway/callbacks.db",
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "HOOK-10",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§8.3 L1921-1932",
    "errata": [
      "E-33",
      "E-34"
    ],
    "ru": "Вебхук МО обновляется запросом к http://<адрес сервера>/api/callback с входным параметром address — URL-адресом сервиса, на который будут поступать запросы бронирования; шлюз возвращает запись о вебхуке (HOOK-15). Метод в документе напечатан как GET, но в спецификации обновление выполняется методом PUT, а GET остается чтением (E-33).",
    "en": "The webhook of the МО is updated by a request to http://<адрес сервера>/api/callback with the input parameter address, the URL of the service that will get the booking requests; the gateway returns the webhook record (HOOK-15). The document prints the method as GET, but in the specification the update is PUT, and GET stays a read (E-33).",
    "proof": [
      "spec:operations",
      "server:gateway/callbacks.db"
    ]
  },
  {
    "id": "HOOK-11",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§8.3 L1935-1947",
    "errata": [
      "E-33",
      "E-34"
    ],
    "ru": "Вебхук подразделения обновляется запросом к http://<адрес сервера>/api/callback с входными параметрами address (URL-адрес сервиса, на который будут поступать запросы бронирования) и depart_oid (OID подразделения); шлюз возвращает запись о вебхуке (HOOK-15). Метод в документе напечатан как GET, но в спецификации обновление выполняется методом PUT (E-33).",
    "en": "The webhook of a department is updated by a request to http://<адрес сервера>/api/callback with the input parameters address (the URL of the service that will get the booking requests) and depart_oid (OID of the department); the gateway returns the webhook record (HOOK-15). The document prints the method as GET, but in the specification the update is PUT (E-33).",
    "proof": [
      "spec:operations"
    ]
  },
  {
    "id": "HOOK-12",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§8.4 L1950-1955",
    "errata": [
      "E-33",
      "E-34"
    ],
    "ru": "Вебхук МО удаляется запросом DELETE http://<адрес сервера>/api/callback. Входные и выходные данные этого метода в документе не описаны.",
    "en": "The webhook of the МО is deleted by DELETE http://<адрес сервера>/api/callback. The document describes neither input nor output of this method.",
    "proof": [
      "spec:operations",
      "server:gateway/callbacks.db",
      "server:readings/callbackPlaces.db"
    ]
  },
  {
    "id": "HOOK-13",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§8.4 L1959-1970",
    "errata": [
      "E-33",
      "E-34"
    ],
    "ru": "Вебхук подразделения удаляется запросом к http://<адрес сервера>/api/callback?depart_oid={}, где depart_oid — OID подразделения; выходные данные по документу — запись о вебхуке (HOOK-15). Метод в документе напечатан как GET, но в спецификации удаление выполняется методом DELETE с тем же параметром (E-33).",
    "en": "The webhook of a department is deleted by a request to http://<адрес сервера>/api/callback?depart_oid={}, where depart_oid is the OID of the department; by the document the output is the webhook record (HOOK-15). The document prints the method as GET, but in the specification the deletion is DELETE with the same parameter (E-33).",
    "proof": [
      "spec:operations",
      "server:gateway/callbacks.db",
      "server:vitrine/documentExchangesBooking.db"
    ]
  },
  {
    "id": "HOOK-14",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§8.4 L1973",
    "errata": [
      "E-35"
    ],
    "ru": "После удаления вебхука МИС не получает запросы о бронировании.",
    "en": "After its webhook has been deleted, the МИС gets no booking requests.",
    "proof": [
      "server:gateway/callbacks.db"
    ]
  },
  {
    "id": "HOOK-15",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§8.4 T2 L1974-1981",
    "errata": [
      "E-34",
      "E-38"
    ],
    "ru": "Запись о вебхуке содержит элемент address с кратностью 1..1: «Ссылка на адрес ответного сервиса. Данный адрес должен быть доступен с контура».",
    "en": "The webhook record holds the element address with multiplicity 1..1: «Ссылка на адрес ответного сервиса. Данный адрес должен быть доступен с контура» (a link to the address of the response service; the address must be reachable from the contour).",
    "proof": [
      "spec:messages"
    ]
  },
  {
    "id": "HOOK-16",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§8.5 L1984-1995",
    "errata": [
      "E-37"
    ],
    "ru": "На запрос GET http://<адрес сервера>/api/callback/check с входным параметром address (ссылка на адрес ответного сервиса) шлюз проверяет доступность вебхука и возвращает «Результат доступности ответного сервиса».",
    "en": "For GET http://<адрес сервера>/api/callback/check with the input parameter address (a link to the address of the response service) the gateway checks that the webhook is available and returns «Результат доступности ответного сервиса» (the result of the availability check).",
    "proof": [
      "spec:operations",
      "server:gateway/callbacks.db"
    ]
  },
  {
    "id": "ADDR-1",
    "level": "MUST",
    "actor": [
      "GW"
    ],
    "source": "§9 L1999-2010",
    "errata": [
      "E-38"
    ],
    "ru": "Веб-сервис шлюза по приему данных от МО в тестовом контуре доступен по адресу http://10.86.6.237:2100. Адрес промышленного контура в документе не указан: ячейка пуста.",
    "en": "The gateway's web service that receives data from the МО is available in the test contour at http://10.86.6.237:2100. The document gives no address for the production contour: the cell is empty.",
    "unproven": {
      "date": "2026-11-23",
      "ru": "Адрес реального контура недоступен из песочницы; она слушает свой, с тем же портом 2100.",
      "en": "The address of the real contour cannot be reached from the sandbox, which listens on its own, on the same port 2100."
    }
  }
];

/** Разночтения документа и решения по ним. */
export const ERRATA = [
  {
    "id": "E-01",
    "group": "booking",
    "where": "L1293, L1332",
    "title": {
      "ru": "В ключе status_сode кириллическая «с» (U+0441)",
      "en": "Cyrillic с (U+0441) inside the key status_сode"
    },
    "problem": {
      "ru": "В обоих примерах отмены, успешном (L1293) и с бизнес-ошибкой (L1332), ключ напечатан как `status_сode`: тринадцатый знак строки — кириллическая «с» (U+0441 CYRILLIC SMALL LETTER ES, байты D1 81), а не латинская «c» (U+0063). На глаз ключ не отличить от `status_code` из таблицы, но для программы это другой ключ.",
      "en": "In both cancel examples, the successful one (L1293) and the business error (L1332), the key is printed as `status_сode`: the 13th character of the line is the Cyrillic letter «с» (U+0441 CYRILLIC SMALL LETTER ES, bytes D1 81), not the Latin \"c\" (U+0063). It looks the same as `status_code` of the table, yet to a program it is a different key."
    },
    "accepts": {
      "ru": "В профиле `doc` ключ `status_сode` принимается как псевдоним `status_code`, с замечанием lint. В профиле `strict` структура ответа признаётся неверной, исход — код 18.",
      "en": "In the `doc` profile `status_сode` is taken as an alias of `status_code`, with a lint remark. In the `strict` profile the structure is invalid and the outcome is code 18."
    },
    "emits": {
      "ru": "`status_code`, все знаки латинские.",
      "en": "`status_code`, all characters Latin."
    },
    "suite": {
      "ru": "Кириллическая буква в ключе — FAIL; сообщение называет сам знак («с») и его кодовую точку (U+0441).",
      "en": "A Cyrillic letter in the key is FAIL; the message names the character («с») and its code point (U+0441)."
    },
    "why": {
      "ru": "Типизированный клиент, который читает `status_code`, ничего не находит и берёт значение по умолчанию 0, то есть «успех»: отказ был бы показан как успех.",
      "en": "A typed client reading `status_code` finds nothing and takes the default 0, which means success: a refusal would be shown as a success."
    },
    "requirements": [
      "CANCEL-6",
      "CANCEL-8"
    ]
  },
  {
    "id": "E-02",
    "group": "booking",
    "where": "L1087, 1276 (status_code) / L1315, 1322, 1412, 1471 (statusCode, statusMessage)",
    "title": {
      "ru": "Два написания ключей статуса: status_code и statusCode",
      "en": "Two spellings of the status keys: status_code and statusCode"
    },
    "problem": {
      "ru": "Таблицы успешных ответов называют ключи `status_code` и `status_message`, а таблица неуспешной отмены и заголовки таблиц кодов — `statusCode` и `statusMessage`. Таблица неуспешной отмены к тому же начинается со строки 2: строка 1 потеряна. У действующих клиентов отказ содержит `type: \"BookResponseError\"` и `status.statusCode`, так что строкой 1, вероятно, был `type`.",
      "en": "The tables of successful answers call the keys `status_code` and `status_message`, while the table of a failed cancel and the headings of the code tables say `statusCode` and `statusMessage`. The failure table also starts at row 2: row 1 is lost. Refusals seen by production clients carry `type: \"BookResponseError\"` and `status.statusCode`, so row 1 was probably `type`."
    },
    "accepts": {
      "ru": "Оба написания, и в успешном ответе, и в отказе; неизвестные лишние ключи, например `type`, пропускаются.",
      "en": "Both spellings, in success and in failure; unknown extra keys such as `type` are ignored."
    },
    "emits": {
      "ru": "`status_code`, `status_message`.",
      "en": "`status_code`, `status_message`."
    },
    "suite": {
      "ru": "`status_code` — PASS; `statusCode` — WARN; ни того, ни другого — FAIL. Значение обязано быть целым числом JSON.",
      "en": "`status_code` is PASS; `statusCode` is WARN; neither is FAIL. The value must be a JSON integer."
    },
    "why": {
      "ru": "snake_case стоит в обеих таблицах успешного ответа и, если не считать кириллической буквы, во всех 3 примерах; camelCase — только в таблице отказа и в заголовках.",
      "en": "snake_case is in both success tables and, the Cyrillic letter aside, in all 3 examples; camelCase is only in the failure table and in the headings."
    },
    "requirements": [
      "BOOK-S9",
      "CANCEL-5",
      "CANCEL-6",
      "CANCEL-7",
      "CANCEL-8"
    ]
  },
  {
    "id": "E-03",
    "group": "booking",
    "where": "L1211-1296",
    "title": {
      "ru": "Успешная отмена: таблица и пример расходятся",
      "en": "Cancel success: the table and the example disagree"
    },
    "problem": {
      "ru": "Таблица успешного ответа на отмену требует `slot_id`, `visit_time` и `duration`, а в примере есть только `book_ext_id` и `status`. Сам пример озаглавлен «ДОПОЛНИТЬ !!!!!!!», то есть не закончен. Выполнить и таблицу, и пример нельзя.",
      "en": "The table of a successful cancel demands `slot_id`, `visit_time` and `duration`, whereas the example has only `book_ext_id` and `status`. The example is headed «ДОПОЛНИТЬ !!!!!!!» (\"to be completed\"), so it is unfinished. The table and the example cannot both be followed."
    },
    "accepts": {
      "ru": "Обе формы ответа.",
      "en": "Both shapes."
    },
    "emits": {
      "ru": "В ЕПГУ ничего лишнего не уходит: передаются `book_ext_id` и `status`.",
      "en": "Nothing extra goes to EPGU: `book_ext_id` and `status` are passed on."
    },
    "suite": {
      "ru": "Обязательны `book_ext_id`, равный переданному в запросе, и `status`. Нет `slot_id`, `visit_time` или `duration` — WARN; есть, но с неверным значением — FAIL.",
      "en": "`book_ext_id` (equal to the request's) and `status` are required. `slot_id`, `visit_time`, `duration`: WARN if absent, FAIL if present and wrong."
    },
    "why": {
      "ru": "Пример — единственный готовый ответ в документе; требовать больше значит завалить МИС, которая его повторила.",
      "en": "The example is the only worked answer; demanding more would fail an MIS that copied it."
    },
    "requirements": [
      "CANCEL-5",
      "CANCEL-6"
    ]
  },
  {
    "id": "E-04",
    "group": "booking",
    "where": "L1021-1099",
    "title": {
      "ru": "Тело ответа с отказом не описано",
      "en": "The body of a refusal is not defined"
    },
    "problem": {
      "ru": "Таблица ответа на бронирование одна на все исходы. `book_ext_id`, `visit_time` и `duration` помечены в ней «О», но при отказе записи нет и взять их неоткуда.",
      "en": "The booking answer has one table for every outcome. `book_ext_id`, `visit_time` and `duration` are marked «О» (required) there, but on a refusal no record exists and they cannot exist either."
    },
    "accepts": {
      "ru": "При отказе обязателен только `status` с ненулевым кодом; остальные ключи могут отсутствовать или быть null.",
      "en": "On a refusal only `status` with a non-zero code is required; the other keys may be absent or null."
    },
    "emits": {
      "ru": "То же: `status` с ненулевым кодом, остальные ключи отсутствуют или null.",
      "en": "The same: `status` with a non-zero code, the other keys absent or null."
    },
    "suite": {
      "ru": "`status` обязателен; `book_ext_id`, отличный от null, в отказе — WARN.",
      "en": "`status` is required; a non-null `book_ext_id` on a refusal is WARN."
    },
    "why": {
      "ru": "Таблица неуспешной отмены (CANCEL-7) показывает один `status`.",
      "en": "The cancel failure table (CANCEL-7) shows `status` alone."
    },
    "requirements": [
      "BOOK-4",
      "BOOK-S1",
      "BOOK-S2",
      "BOOK-S3",
      "BOOK-S4",
      "BOOK-S9",
      "CANCEL-7"
    ]
  },
  {
    "id": "E-05",
    "group": "booking",
    "where": "L1207, §6.3",
    "title": {
      "ru": "Не указан HTTP-код ответа с бизнес-отказом",
      "en": "The HTTP status of a business refusal is not stated"
    },
    "problem": {
      "ru": "Документ называет HTTP 200 только для успешно выполненного запроса. С каким HTTP-кодом МИС отвечает, когда отказывает в записи или отмене, не сказано ни в описании методов, ни в таблице §6.3.",
      "en": "The document names HTTP 200 only for a successfully executed request. Which HTTP status an MIS uses when it refuses a booking or a cancel is stated neither with the methods nor in the table of §6.3."
    },
    "accepts": {
      "ru": "Любой 2xx; читается и 4xx, если в теле есть правильный объект `status`. Прочие 4xx, любые 5xx и HTML — код 18.",
      "en": "Any 2xx; a 4xx whose body has a valid `status` object is read too. Any other 4xx, a 5xx or HTML becomes code 18."
    },
    "emits": {
      "ru": "В ЕПГУ — 200 и `status`.",
      "en": "To EPGU: 200 plus `status`."
    },
    "suite": {
      "ru": "200 — PASS; 4xx с правильным телом — WARN; 5xx или не JSON — FAIL.",
      "en": "200 is PASS; 4xx with a valid body is WARN; 5xx or non-JSON is FAIL."
    },
    "why": {
      "ru": "Коды исхода передаются в теле; альтернативный поток 5а считает сервис, ответивший 4xx или 5xx, неработающим.",
      "en": "Outcome codes live in the body; alternative flow 5а treats a service that answers 4xx or 5xx as dead."
    },
    "requirements": [
      "BOOK-4",
      "CANCEL-4",
      "CANCEL-7",
      "HTTP-1",
      "HOOK-4"
    ]
  },
  {
    "id": "E-06",
    "group": "booking",
    "where": "L1410-1492, L1333",
    "title": {
      "ru": "Таблицы кодов статуса неполны и местами ошибочны",
      "en": "The status code tables have gaps and slips"
    },
    "problem": {
      "ru": "В таблице кодов бронирования нет кода 16 и не сказано, что делать с неизвестным кодом. Одна из причин кода 11 («Слот заблокирован другим пациентом») напечатана дважды. У кода 14 есть причина «СТАРШЕ ГОДА», хотя такого значения `tag_age` нет. Для отмены код 0 описан как «экран успешной записи», код 1 сформулирован двояко («с таким ИД» и «с ИД записи»), а кода «запись не найдена» нет вовсе.",
      "en": "The booking table has no code 16 and no rule for unknown codes. One reason of code 11 («Слот заблокирован другим пациентом») is printed twice. Code 14 has the reason «СТАРШЕ ГОДА» (older than one year) although there is no such `tag_age`. For a cancel, code 0 says «экран успешной записи» (screen of a successful booking), code 1 is worded two ways («с таким ИД» and «с ИД записи»), and there is no code at all for \"not found\"."
    },
    "accepts": {
      "ru": "Закрытые множества {0, 11, 12, 13, 14, 15, 17, 18} для бронирования и {0, 1, 18} для отмены; любое другое значение понимается как 18, с замечанием lint.",
      "en": "The closed sets {0, 11, 12, 13, 14, 15, 17, 18} for booking and {0, 1, 18} for cancel; anything else is treated as 18, with a lint remark."
    },
    "emits": {
      "ru": "Только коды этих множеств. Отображаемые тексты берутся из таблицы ERR; код 0 отмены показывается как успешная отмена. Неизвестный `book_ext_id` даёт 18.",
      "en": "Only the codes of these sets. Display texts come from the ERR table; cancel code 0 is shown as a successful cancel. An unknown `book_ext_id` gives 18."
    },
    "suite": {
      "ru": "Код вне множества — FAIL. `status_message` — свободный текст; пустой при отказе — WARN. На неизвестный `book_ext_id` МИС обязана ответить 18 (ответ 1 — WARN).",
      "en": "A code outside the set is FAIL. `status_message` is free text; empty on a refusal is WARN. An unknown `book_ext_id` must give 18 (1 is WARN)."
    },
    "why": {
      "ru": "Таблица — закрытый перечень; тексты предназначены людям.",
      "en": "The table is a closed list; the texts are for humans."
    },
    "requirements": [
      "ERR-0",
      "ERR-11",
      "ERR-12",
      "ERR-13",
      "ERR-14",
      "ERR-15",
      "ERR-17",
      "ERR-18",
      "ERRC-0",
      "ERRC-1",
      "ERRC-18",
      "CANCEL-8"
    ]
  },
  {
    "id": "E-07",
    "group": "booking",
    "where": "L2415 integer / L464, 475, 515 \"20\" / L1050, 1106 string \"40\"",
    "title": {
      "ru": "duration: то целое число, то строка",
      "en": "duration is now an integer, now a string"
    },
    "problem": {
      "ru": "В Таблице 4 `duration` имеет тип integer, в примерах выгрузки слотов — строка \"20\", в ответе на бронирование тип string и значение \"40\". Примеры слотов не проходят проверку по собственной таблице.",
      "en": "Table 4 types `duration` as integer, the slot upload examples print the string \"20\", and the booking answer has type string with the value \"40\". The slot examples break their own table."
    },
    "accepts": {
      "ru": "При выгрузке слота — целое число или строка из цифр (строка — с замечанием lint); в ответе МИС — строка или целое число.",
      "en": "Upload: an integer or a numeric string (the string with a lint remark); MIS answer: a string or an integer."
    },
    "emits": {
      "ru": "При чтении слота (GET slot) — целое число; в ЕПГУ — строка.",
      "en": "GET slot: integer; to EPGU: string."
    },
    "suite": {
      "ru": "Строка из цифр — PASS, целое число — WARN, остальное — FAIL. Значение должно совпадать с `duration` слота.",
      "en": "A string of digits is PASS, an integer is WARN, anything else is FAIL. The value must equal the slot's `duration`."
    },
    "why": {
      "ru": "У каждой таблицы свой тип; Таблицу 4 нарушают только примеры.",
      "en": "Each table has its own type; it is the examples that break Table 4."
    },
    "requirements": [
      "SLOT-F7",
      "BOOK-S4",
      "BOOK-6",
      "CANCEL-5"
    ]
  },
  {
    "id": "E-08",
    "group": "booking",
    "where": "L2407-2411 / L463 / L1105",
    "title": {
      "ru": "visit_time: то без смещения, то с ним, пояс не назван",
      "en": "visit_time with and without offset, zone never named"
    },
    "problem": {
      "ru": "В Таблице 4 `visit_time` записывается без смещения, в ответе на бронирование — со смещением +05:00. Время 05:00 в примере слота похоже на UTC (10:00 по местному времени). Часовой пояс нигде не назван, поэтому одно и то же значение можно прочитать двояко, с разницей в пять часов.",
      "en": "Table 4 writes `visit_time` without an offset, the booking answer has +05:00. The time 05:00 in the slot example looks like UTC (10:00 local). The zone is never named, so one value can be read two ways, five hours apart."
    },
    "accepts": {
      "ru": "Время без смещения (понимается как местное время региона; пояс задаётся в настройках, по умолчанию Asia/Yekaterinburg) и время со смещением.",
      "en": "A naive time (taken as the region's local time; the zone is configured, default Asia/Yekaterinburg) and a time with an offset."
    },
    "emits": {
      "ru": "При чтении слота (GET slot) — местное время без смещения; в ЕПГУ — время со смещением.",
      "en": "GET slot: naive local time; to EPGU: time with an offset."
    },
    "suite": {
      "ru": "Тот же момент времени, что у слота. Запись со смещением — PASS, местное время без смещения — PASS, UTC без смещения — FAIL с подсказкой «вы вернули UTC».",
      "en": "The same instant as the slot. The form with an offset is PASS, naive local time is PASS, naive UTC is FAIL with the hint \"you returned UTC\"."
    },
    "why": {
      "ru": "Единственное смещение в документе — +05:00, местное время ХМАО.",
      "en": "The only offset shown is +05:00, the local time of KhMAO."
    },
    "requirements": [
      "SLOT-F6",
      "BOOK-S3",
      "BOOK-6",
      "CANCEL-5"
    ]
  },
  {
    "id": "E-09",
    "group": "booking",
    "where": "Прил.1 ×12 (+ visit_time without the RFC note) / L254, 465",
    "title": {
      "ru": "Формат create_ts противоречит RFC 3339 и примерам",
      "en": "The create_ts format contradicts RFC 3339 and the examples"
    },
    "problem": {
      "ru": "Шаблон «YYYY-MM-DDTHH:MI:SS» не содержит смещения, но рядом написано «ФОРМАТ RFC3339 (ISO8601)», где смещение обязательно; минуты в шаблоне обозначены «MI». Так описаны 12 полей Приложения 1 (и `visit_time`, но без пометки об RFC). Примеры дают ещё две записи: \"20.10.2023 08:00:00\" (L254) и \"2023-10-01 09:00:00\" (L465).",
      "en": "The pattern «YYYY-MM-DDTHH:MI:SS» has no offset, yet next to it stands «ФОРМАТ RFC3339 (ISO8601)», where an offset is mandatory; minutes are written \"MI\". Twelve fields of Appendix 1 are described so (and `visit_time`, without the RFC note). The examples add two more forms: \"20.10.2023 08:00:00\" (L254) and \"2023-10-01 09:00:00\" (L465)."
    },
    "accepts": {
      "ru": "Запись по шаблону, запись по шаблону со смещением или Z, а в профиле `doc` — и обе записи из примеров (с замечанием lint). Всё остальное — 400.",
      "en": "The pattern, the pattern with an offset or Z, and in the `doc` profile both example forms (with a lint remark). Anything else is 400."
    },
    "emits": {
      "ru": "Запись по шаблону без смещения, местное время.",
      "en": "The pattern without an offset, local time."
    },
    "suite": {
      "ru": "В выгрузках: запись по шаблону — PASS, RFC3339 — PASS, записи из примеров — WARN.",
      "en": "In uploads: the pattern is PASS, RFC3339 is PASS, the example forms are WARN."
    },
    "why": {
      "ru": "Шаблон напечатан 13 раз, а смещение в выгрузке не встречается ни разу.",
      "en": "The pattern is printed 13 times, an offset never in an upload."
    },
    "requirements": [
      "MO-F10",
      "RES-F5",
      "SVC-F5",
      "SLOT-F6",
      "SLOT-F9",
      "BKR-F8",
      "RFL-F6",
      "RFL-F7",
      "RFL-F15",
      "UNP-F4",
      "UNP-F5",
      "UNP-F6",
      "PRF-F4"
    ]
  },
  {
    "id": "E-10",
    "group": "booking",
    "where": "L1103, L1202, Прил.1",
    "title": {
      "ru": "Идентификаторы в примерах — не GUID по RFC 4122",
      "en": "Identifiers in the examples are not RFC 4122 GUIDs"
    },
    "problem": {
      "ru": "Поля названы GUID, но пример `book_ext_id` (00000000-0000-0001-0000-000001017307) не соответствует RFC 4122, а `patient_id` в примере отмены равен \"11234455\". Тип string(45) длиннее 36 знаков GUID, и отдельно оговорён нижний регистр. У действующих клиентов версия и вариант в идентификаторах произвольны, некоторые значения длиннее 36 знаков, и всё приводится к нижнему регистру перед отправкой.",
      "en": "The fields are called GUID, but the sample `book_ext_id` (00000000-0000-0001-0000-000001017307) is not RFC 4122, and `patient_id` in the cancel example is \"11234455\". The type string(45) is longer than a GUID's 36 characters, and there is a separate rule for lower case. With production clients the variant and version nibbles are arbitrary, some ids are longer than 36, and everything is lower-cased before sending."
    },
    "accepts": {
      "ru": "Ключи — по шаблону `^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`, версия не проверяется. Верхний регистр в профиле `doc` приводится к нижнему, в `strict` отклоняется. `patient_id` — любая строка длиной 1..45.",
      "en": "Keys: `^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`, no version check. Upper case is lowered in `doc` and refused in `strict`. `patient_id` is any string of 1..45 characters."
    },
    "emits": {
      "ru": "Нижний регистр.",
      "en": "Lower case."
    },
    "suite": {
      "ru": "`book_ext_id` обязан соответствовать шаблону и быть в нижнем регистре.",
      "en": "`book_ext_id` must match the pattern, in lower case."
    },
    "why": {
      "ru": "`book_ext_id` становится `book.id` (Таблица 7: GUID), а проверка `format: uuid` отвергла бы пример из самого документа.",
      "en": "`book_ext_id` becomes `book.id` (Table 7: GUID), while a `format: uuid` validator would reject the document's own sample."
    },
    "requirements": [
      "BOOK-R1",
      "BOOK-R2",
      "BOOK-S1",
      "BOOK-5",
      "BOOK-6",
      "CANCEL-3",
      "MO-F1",
      "RES-F1",
      "RES-F3",
      "SVC-F1",
      "SVC-F2",
      "SLOT-F1",
      "SLOT-F2",
      "SLOT-F3",
      "BKR-F1",
      "BKR-F2",
      "BKR-F3",
      "BKR-F7",
      "RFL-F1",
      "RFL-F2",
      "RFL-F8",
      "RFL-F12",
      "RFL-F13",
      "RFL-F16",
      "UNP-F1",
      "UNP-F2",
      "PRF-F1",
      "PRF-F2"
    ]
  },
  {
    "id": "E-11",
    "group": "booking",
    "where": "L184, L1006",
    "title": {
      "ru": "Лишние пробелы внутри значений в примерах",
      "en": "Stray spaces inside sample values"
    },
    "problem": {
      "ru": "В примере авторизации `username` начинается с пробела (\" 1.2.643.5.1.13.13.12.2.86.8902\"), в примере бронирования `patient_data_rrp.id` пробелом заканчивается (\"…27ce8cde \"). Дословно скопированный пример не пройдёт сравнения на равенство.",
      "en": "In the authorisation example `username` starts with a space (\" 1.2.643.5.1.13.13.12.2.86.8902\"), in the booking example `patient_data_rrp.id` ends with one (\"…27ce8cde \"). An example copied verbatim fails any comparison for equality."
    },
    "accepts": {
      "ru": "Пробелы вокруг `username` отбрасываются (с замечанием lint); вокруг идентификаторов — отбрасываются в профиле `doc`, в `strict` — 400.",
      "en": "`username` is trimmed (with a lint remark); ids are trimmed in `doc` and give 400 in `strict`."
    },
    "emits": {
      "ru": "Значения без пробелов.",
      "en": "Trimmed values."
    },
    "suite": {
      "ru": "Набор проверок таких значений никогда не передаёт; МИС не должна в них нуждаться.",
      "en": "The suite never sends such values; the MIS must not need them."
    },
    "why": {
      "ru": "Это след копирования текста.",
      "en": "It is copy-paste noise."
    },
    "requirements": [
      "AUTH-2",
      "AUTH-3",
      "BOOK-R10"
    ]
  },
  {
    "id": "E-12",
    "group": "booking",
    "where": "L523-538, 993-1017, 1200-1204",
    "title": {
      "ru": "Три примера — не правильный JSON",
      "en": "Three examples are malformed JSON"
    },
    "problem": {
      "ru": "Из 13 примеров кода 3 не разбираются как JSON: в ответе о дубле слота (L523-538) и в запросе бронирования (L993-1017) нет закрывающей скобки, в запросе отмены (L1200-1204) вместо кавычек стоят « ».",
      "en": "Of the 13 code blocks 3 do not parse as JSON: the slot duplicate answer (L523-538) and the booking request (L993-1017) have no closing brace, the cancel request (L1200-1204) uses « » for quotes."
    },
    "accepts": {
      "ru": "Запрос с неправильным JSON получает стандартный ответ с кодом 400.",
      "en": "Malformed JSON gets a 400 envelope."
    },
    "emits": {
      "ru": "В спецификациях стоят исправленные примеры.",
      "en": "The specifications carry corrected examples."
    },
    "suite": {
      "ru": "Ответ, который не является JSON, — FAIL.",
      "en": "An answer that is not JSON is FAIL."
    },
    "why": {
      "ru": "Примеры в OpenAPI обязаны разбираться и проходить проверку по схеме в CI.",
      "en": "Examples in the OpenAPI must parse and validate in CI."
    },
    "requirements": [
      "DUP-6",
      "BOOK-3",
      "CANCEL-3"
    ]
  },
  {
    "id": "E-13",
    "group": "booking",
    "where": "L1011-1012",
    "title": {
      "ru": "СНИЛС и полис в примере недействительны",
      "en": "The sample SNILS and policy number are invalid"
    },
    "problem": {
      "ru": "СНИЛС из примера, 11147535028, не проходит проверку контрольного числа (по расчёту 21, напечатано 28). В `oms_number` 11 цифр, а в ЕНП их 16.",
      "en": "The sample `snils` 11147535028 fails its checksum (21 by calculation, 28 printed). `oms_number` has 11 digits, whereas the ENP policy number has 16."
    },
    "accepts": {
      "ru": "СНИЛС из 11 цифр; неверное контрольное число — только замечание lint.",
      "en": "11 digits; a bad checksum is a lint remark only."
    },
    "emits": {
      "ru": "Синтетические значения с верным контрольным числом.",
      "en": "Synthetic values with a valid checksum."
    },
    "suite": {
      "ru": "МИС не должна отклонять правильные значения; проверять контрольное число от неё не требуется.",
      "en": "The MIS must not reject valid values; it is not required to check the checksum."
    },
    "why": {
      "ru": "Документ требует только string(11).",
      "en": "The document asks for string(11) only."
    },
    "requirements": [
      "BOOK-R10",
      "RES-F10"
    ]
  },
  {
    "id": "E-14",
    "group": "booking",
    "where": "L1013-1014",
    "title": {
      "ru": "birthdate со временем, gender без справочника",
      "en": "birthdate carries a time, gender has no dictionary"
    },
    "problem": {
      "ru": "Дата рождения в примере записана как \"1999-10-10T00:00:00\", хотя это дата без времени. Пол указан как \"2\", а справочник значений не назван.",
      "en": "The date of birth in the example is \"1999-10-10T00:00:00\" although it is a date. The gender is \"2\", and no dictionary of values is named."
    },
    "accepts": {
      "ru": "Дата или дата со временем; пол — \"1\", \"2\", \"3\".",
      "en": "A date or a date-time; gender \"1\", \"2\", \"3\"."
    },
    "emits": {
      "ru": "Дата со временем на полночь; пол по справочнику НСИ 1.2.643.5.1.13.13.11.1040 (1 — мужской, 2 — женский, 3 — неопределённый).",
      "en": "A date-time at midnight; gender per NSI dictionary 1.2.643.5.1.13.13.11.1040 (1 male, 2 female, 3 undetermined)."
    },
    "suite": {
      "ru": "МИС обязана разбирать запись со временем.",
      "en": "The MIS must parse the date-time form."
    },
    "why": {
      "ru": "Существующие МИС написаны по этому примеру.",
      "en": "Existing MISs were built on the example."
    },
    "requirements": [
      "BOOK-R10"
    ]
  },
  {
    "id": "E-15",
    "group": "booking",
    "where": "L892-968",
    "title": {
      "ru": "У полей patient_data_rrp нет обязательности и типа элементов",
      "en": "patient_data_rrp fields lack required flags and item type"
    },
    "problem": {
      "ru": "У вложенных полей `patient_data_rrp` колонка обязательности пуста. Строка `united_guids` не пронумерована, тип элементов массива не указан. Неясно, на какие поля МИС может рассчитывать.",
      "en": "The sub-fields of `patient_data_rrp` have an empty \"required\" column. The row of `united_guids` has no number, and the type of its items is not stated. It is unclear which fields an MIS may count on."
    },
    "emits": {
      "ru": "Всегда все 11 ключей; неизвестное значение — null; `united_guids` — массив строк.",
      "en": "All 11 keys always, null if unknown; `united_guids` is an array of strings."
    },
    "suite": {
      "ru": "МИС обязана принимать null и пустой массив. Пациент, известный ей только по объединённому GUID, не должен получать код 17 (WARN).",
      "en": "The MIS must tolerate nulls and an empty array. A patient known to it only by a merged GUID must not give code 17 (WARN)."
    },
    "why": {
      "ru": "«Объединенные guid» — прежние идентификаторы того же человека.",
      "en": "«Объединенные guid» (merged GUIDs) are former ids of the same person."
    },
    "requirements": [
      "BOOK-R10",
      "CANCEL-3",
      "ERR-17"
    ]
  },
  {
    "id": "E-16",
    "group": "booking",
    "where": "L828, 1188, 1765, 1202",
    "title": {
      "ru": "patient_id описан тремя разными способами",
      "en": "patient_id is described in three different ways"
    },
    "problem": {
      "ru": "`patient_id` — это «идентификатор пациента» при бронировании (L828), «идентификатор пациента в РРП» при отмене (L1188), «ИД пациента в витрине» на шаге 8.2 (L1765), а в примере отмены — \"11234455\" (L1202), вовсе не GUID. Одно ли это значение, документ не говорит.",
      "en": "`patient_id` is the \"patient's identifier\" for booking (L828), the \"patient's identifier in RRP\" (the regional patient register) for cancel (L1188), the \"patient's id in the Vitrina\" in step 8.2 (L1765), and \"11234455\" in the cancel example (L1202), which is no GUID at all. The document does not say whether this is one value."
    },
    "accepts": {
      "ru": "Строка длиной 1..45.",
      "en": "A string of 1..45 characters."
    },
    "emits": {
      "ru": "Везде одно значение: GUID пациента в РРП, он же `patient_data_rrp.id`.",
      "en": "One value everywhere: the patient's GUID in RRP, the same as `patient_data_rrp.id`."
    },
    "suite": {
      "ru": "МИС обязана принимать это значение в обоих методах.",
      "en": "The MIS must accept it in both methods."
    },
    "why": {
      "ru": "Пациенты поступают только из РРП.",
      "en": "Patients come only from RRP."
    },
    "requirements": [
      "BOOK-R2",
      "BOOK-R10",
      "CANCEL-3",
      "REF-16",
      "BKR-F2",
      "RFL-F2",
      "PAT-1"
    ]
  },
  {
    "id": "E-17",
    "group": "booking",
    "where": "§6 О/Н/У, Прил.1 \"Да Нет\", \"О\"",
    "title": {
      "ru": "Обозначения обязательности не расшифрованы, «Да Нет» в одной ячейке",
      "en": "No legend for required flags, «Да Нет» in one cell"
    },
    "problem": {
      "ru": "Буквы О, Н и У в таблицах §6 нигде не расшифрованы; в Приложении 1, где пишут «Да» и «Нет», одна ячейка тоже содержит «О». Две ячейки — `end_date` и `from_mo_id` в Таблице 8 — содержат сразу «Да» и «Нет».",
      "en": "The letters О, Н, У in the tables of §6 are never explained; Appendix 1, which writes «Да» and «Нет» (yes, no), also has an «О» in one cell. Two cells, `end_date` and `from_mo_id` of Table 8, hold both «Да» and «Нет»."
    },
    "accepts": {
      "ru": "Необязательное поле может отсутствовать или быть null; оба поля с двойной пометкой считаются необязательными.",
      "en": "An optional field may be absent or null; both doubly marked fields are optional."
    },
    "why": {
      "ru": "Двойная пометка — след правки; примечание к `end_date` говорит, что поле может быть не заполнено.",
      "en": "The double mark is a leftover of an edit; the comment on `end_date` says it may be empty."
    },
    "requirements": [
      "BOOK-3",
      "BOOK-4",
      "MO-F11",
      "RFL-F7",
      "RFL-F12"
    ]
  },
  {
    "id": "E-18",
    "group": "booking",
    "where": "L834-845 / L2498-2510",
    "title": {
      "ru": "Перечни booking_type и book.type не совпадают",
      "en": "The lists of booking_type and book.type differ"
    },
    "problem": {
      "ru": "В запросе бронирования `booking_type` имеет 8 значений, в Таблице 7 `book.type` — 9. В первом перечне есть PROPHYLACTIC_ADULT и PROPHYLACTIC_CHILD, во втором вместо них PROPHYLACTIC; COVID_VACCINATION и UDVN_DISPENSARY есть только в Таблице 7. Однако по UC-1 тип бирки берётся из `booking_type`.",
      "en": "In the booking request `booking_type` has 8 values, in Table 7 `book.type` has 9. The first list has PROPHYLACTIC_ADULT and PROPHYLACTIC_CHILD where the second has PROPHYLACTIC; COVID_VACCINATION and UDVN_DISPENSARY exist only in Table 7. Yet UC-1 takes the type of the book row from `booking_type`."
    },
    "accepts": {
      "ru": "`booking_type` — 8 значений; `book.type` — объединение перечней, 11 значений.",
      "en": "`booking_type`: 8 values; `book.type`: the union, 11 values."
    },
    "emits": {
      "ru": "В бирке из UC-1 `type` равен `booking_type` без изменений.",
      "en": "In the book row of UC-1 `type` is `booking_type` verbatim."
    },
    "suite": {
      "ru": "МИС обязана понимать все 8 значений (отказ принимать какой-либо тип — код 18).",
      "en": "The MIS must understand all 8 values (refusing a type is code 18)."
    },
    "why": {
      "ru": "В UC1-8 сказано: «Используется booking_type из запроса».",
      "en": "UC1-8 says «используется booking_type из запроса» (booking_type of the request is used)."
    },
    "requirements": [
      "BOOK-R3",
      "BKR-F6",
      "UC1-8"
    ]
  },
  {
    "id": "E-19",
    "group": "booking",
    "where": "L972-990, L1055-1078",
    "title": {
      "ru": "Идентификаторы услуги, подразделения и помещения не определены",
      "en": "Ids of service, department and room are undefined"
    },
    "problem": {
      "ru": "`service_id` и `dictionary_nsi_code` в запросе обязательны для вакцинации. В ответе `service_id` — уже «идентификатор цели услуги», `organization_id` — «подразделения», `area_id` — «помещения»; из каких справочников или таблиц берутся эти значения, не сказано.",
      "en": "In the request `service_id` and `dictionary_nsi_code` are required for vaccination. In the answer `service_id` has become the id \"of the purpose of the service\", `organization_id` that \"of the department\", `area_id` that \"of the room\"; which dictionary or table the values come from is not said."
    },
    "accepts": {
      "ru": "Запрос ЕПГУ с типом VACCINATION, в котором нет хотя бы одного из двух полей, — 400.",
      "en": "An EPGU request with VACCINATION lacking either field is 400."
    },
    "emits": {
      "ru": "В остальных случаях — null.",
      "en": "null otherwise."
    },
    "suite": {
      "ru": "Необязательные строки или null.",
      "en": "Optional strings or null."
    },
    "why": {
      "ru": "Условная обязательность прямо названа только для вакцинации.",
      "en": "The conditional rule is explicit only for vaccination."
    },
    "requirements": [
      "BOOK-R11",
      "BOOK-R12",
      "BOOK-S5",
      "BOOK-S6",
      "BOOK-S7"
    ]
  },
  {
    "id": "E-20",
    "group": "booking",
    "where": "L856, 1763-1767",
    "title": {
      "ru": "preliminary_reservation: режим без описания и второе написание",
      "en": "preliminary_reservation: an undescribed mode and a second spelling"
    },
    "problem": {
      "ru": "Поле `preliminary_reservation` названо переключателем бронирования и предварительного бронирования, но «по умолчанию всегда false», а сам предварительный режим не описан. На шаге 8.2 те же параметры названы иначе: `slotId`, `preliminaryReservation`. Действующий клиент передаёт true.",
      "en": "`preliminary_reservation` is called a switch between booking and preliminary booking, yet it is \"by default always false\", and the preliminary mode is not described. Step 8.2 names the same parameters `slotId` and `preliminaryReservation`. A production client sends true."
    },
    "accepts": {
      "ru": "snake_case; со стороны ЕПГУ принимается и псевдоним в camelCase; отсутствие поля означает false.",
      "en": "snake_case; a camelCase alias is taken from the EPGU side; absent means false."
    },
    "emits": {
      "ru": "snake_case, значение передаётся как пришло.",
      "en": "snake_case, the value passed through."
    },
    "suite": {
      "ru": "Набор проверок передаёт false; проба с true имеет уровень INFO.",
      "en": "The suite sends false; a probe with true is INFO."
    },
    "why": {
      "ru": "Порядок удержания слота нигде не описан.",
      "en": "No hold flow is described anywhere."
    },
    "requirements": [
      "BOOK-R1",
      "BOOK-R5",
      "REF-16"
    ]
  },
  {
    "id": "E-21",
    "group": "booking",
    "where": "L2513-2516 / L999, L1825",
    "title": {
      "ru": "book.referral_id обязателен, но без направления его нет",
      "en": "book.referral_id is required, yet may not exist"
    },
    "problem": {
      "ru": "В Таблице 7 `referral_id` обязателен («Да»), но при записи без направления заполнить его нечем: в примере запроса он равен null (L999). В действующих данных встречается GUID-пустышка из одних «a».",
      "en": "Table 7 makes `referral_id` required («Да»), but a booking without a referral has nothing to put there: it is null in the request example (L999). Production data show a dummy all-\"a\" GUID in it."
    },
    "accepts": {
      "ru": "null, отсутствие поля и значение-пустышка, если запись не по направлению; неизвестный настоящий GUID — ошибка по этой записи.",
      "en": "null, absence or a placeholder, unless the record is by referral; an unknown real GUID is an item error."
    },
    "emits": {
      "ru": "null, если направления нет.",
      "en": "null when there is none."
    },
    "suite": {
      "ru": "GUID-пустышка — WARN линтера.",
      "en": "A placeholder GUID is a lint WARN."
    },
    "why": {
      "ru": "§7 (REF-29) делает поле обязательным только при записи по направлению.",
      "en": "§7 (REF-29) makes it mandatory only for referral bookings."
    },
    "requirements": [
      "BKR-F7",
      "BOOK-R6",
      "UC1-8",
      "REF-29"
    ]
  },
  {
    "id": "E-22",
    "group": "booking",
    "where": "L2520 / L1145-1168",
    "title": {
      "ru": "В бирке из UC-1 нет обязательного create_ts",
      "en": "The book object of UC-1 lacks the required create_ts"
    },
    "problem": {
      "ru": "В Таблице 7 `book.create_ts` обязателен, а объект Book, который по UC-1 собирает шлюз, такого поля не содержит.",
      "en": "Table 7 requires `book.create_ts`, whereas the Book object that the gateway builds in UC-1 has no such field."
    },
    "emits": {
      "ru": "Шлюз ставит собственное текущее время, now().",
      "en": "The gateway sets its own now()."
    },
    "why": {
      "ru": "Иначе бирка самого шлюза нарушает Таблицу 7.",
      "en": "Otherwise the gateway's own book row breaks Table 7."
    },
    "requirements": [
      "BKR-F8",
      "UC1-8"
    ]
  },
  {
    "id": "E-23",
    "group": "booking",
    "where": "L2485, L2488 / L1360",
    "title": {
      "ru": "Отмена пациентом на ЕПГУ: 5010 или 5040",
      "en": "Patient cancels on EPGU: 5010 or 5040"
    },
    "problem": {
      "ru": "Когда пациент отменяет запись на ЕПГУ, бирке подходят оба статуса: 5010 CANCELED («запись отменена») и 5040 PATIENT_CANCELED («запись отменена пациентом в МО»). Правила выбора в Таблице 7 нет.",
      "en": "When the patient cancels on EPGU, two statuses of the book row fit: 5010 CANCELED (\"the record is cancelled\") and 5040 PATIENT_CANCELED (\"cancelled by the patient at the MO\"). Table 7 gives no rule to choose."
    },
    "accepts": {
      "ru": "Оба статуса считаются отменой.",
      "en": "Both, as cancelled."
    },
    "emits": {
      "ru": "5010 из UC-1.1.",
      "en": "5010 from UC-1.1."
    },
    "suite": {
      "ru": "5040 ожидается при отмене в МО (INFO).",
      "en": "5040 is expected for a cancel at the MO (INFO)."
    },
    "why": {
      "ru": "Так сказано в шаге 6 сценария UC-1.1.",
      "en": "UC-1.1 says so in step 6."
    },
    "requirements": [
      "BKR-F4",
      "UC11-6"
    ]
  },
  {
    "id": "E-24",
    "group": "booking",
    "where": "L1131-1132, L1138-1141",
    "title": {
      "ru": "Таблица associations_slots не описана, гонка за 30 секунд",
      "en": "associations_slots undescribed, and a 30-second race"
    },
    "problem": {
      "ru": "Предусловия бронирования ссылаются на таблицу шлюза `associations_slots`, но её строение и момент появления строки не описаны. Не сказано и то, что происходит, когда МИС выгружает AVAILABLE для только что занятого слота (гонка в пределах 30 секунд).",
      "en": "The booking preconditions refer to the gateway's table `associations_slots`, but its schema and the moment a row is born are not described. Nor is it said what happens when the MIS uploads AVAILABLE for a just-booked slot (the 30 s race)."
    },
    "accepts": {
      "ru": "Строка создаётся или обновляется каждой выгрузкой слота; статус, присланный МИС, сохраняется; `book_ext_id` хранится, пока не придёт отменяющая бирка (5010 или 5040) или не выполнится UC-1.1.",
      "en": "The row is created or updated by every slot upload; the status from the MIS is stored; `book_ext_id` is kept until a cancelling book row (5010 or 5040) or UC-1.1."
    },
    "suite": {
      "ru": "Сценарий «устаревшая выгрузка» (stale upload): проверяется, что МИС присылает RECORDED в течение 30 с после собственного успешного ответа.",
      "en": "Scenario \"stale upload\": the suite checks that the MIS sends RECORDED within 30 s after its own success."
    },
    "why": {
      "ru": "Должны выполняться оба предусловия, поэтому устаревший AVAILABLE не приведёт к двойной записи.",
      "en": "Both preconditions must hold, so a stale AVAILABLE cannot cause a double booking."
    },
    "requirements": [
      "UC1-P1",
      "UC1-P2",
      "UC1-4",
      "UC1-7",
      "UC11-P1",
      "UC11-P2",
      "UC11-4",
      "UC11-7",
      "FRESH-1",
      "FRESH-3"
    ]
  },
  {
    "id": "E-25",
    "group": "booking",
    "where": "UC-1/UC-1.1",
    "title": {
      "ru": "В UC-1 и UC-1.1 нет путей отказа",
      "en": "UC-1 and UC-1.1 have no failure paths"
    },
    "problem": {
      "ru": "Сценарии описывают только удачный ход. Не сказано, что делать, если ответ МИС — неправильный JSON, если он шёл дольше 10 секунд, если успех пришёл с опозданием и если Витрина недоступна.",
      "en": "The scenarios describe only the happy path. Nothing is said about bad JSON in the answer of the MIS, an answer after more than 10 s, a late success, or the Vitrina being down."
    },
    "accepts": {
      "ru": "Неправильный, опоздавший ответ или 5xx — в ЕПГУ уходит 18, состояние не меняется, исход записывается в журнал как «неизвестный» (unknown). Поздний успех — компенсирующая отмена (управляется переключателем). Запись в Витрину повторяется.",
      "en": "An invalid or late answer or a 5xx: 18 to EPGU, no state change, the outcome \"unknown\" is logged. A late success: a compensating cancel (behind a switch). The write to the Vitrina is retried."
    },
    "emits": {
      "ru": "Код 18.",
      "en": "Code 18."
    },
    "suite": {
      "ru": "Ответ должен прийти быстрее чем за 10 с: дольше — FAIL, дольше 7 с — WARN. Повтор того же бронирования не должен создавать вторую запись.",
      "en": "The answer must come in under 10 s: over that is FAIL, over 7 s is WARN. A repeat of the same booking must not create a second record."
    },
    "why": {
      "ru": "МИС могла уже создать запись, о которой шлюз сообщил как о неудаче.",
      "en": "An MIS may have committed what the gateway reported as failed."
    },
    "requirements": [
      "BOOK-2",
      "CANCEL-2",
      "UC1-3",
      "UC1-4",
      "UC1-5",
      "UC1-6",
      "UC11-3",
      "UC11-5",
      "UC11-6",
      "ERR-18",
      "ERRC-18"
    ]
  },
  {
    "id": "E-26",
    "group": "booking",
    "where": "L1131-1132, L1351-1352",
    "title": {
      "ru": "Не указан ответ при невыполненных предусловиях",
      "en": "No answer given when preconditions fail"
    },
    "problem": {
      "ru": "UC-1 и UC-1.1 перечисляют предусловия по `associations_slots`, но не говорят, какой код получает ЕПГУ, если они не выполнены.",
      "en": "UC-1 and UC-1.1 list preconditions on `associations_slots` but do not say which code EPGU gets when they fail."
    },
    "emits": {
      "ru": "Слот неизвестен — 18; слот RECORDED, RESERVED или BLOCKED либо у него есть `book_ext_id` — 11; слот CANCELED — 15. Отмена без связи в `associations_slots` — 18, уже отменено — 1. МИС не вызывается.",
      "en": "Slot unknown: 18; slot RECORDED, RESERVED or BLOCKED, or it has a `book_ext_id`: 11; slot CANCELED: 15. Cancel with no association: 18, already cancelled: 1. The MIS is not called."
    },
    "why": {
      "ru": "Это ближайшие по смыслу причины из таблицы ERR.",
      "en": "These are the nearest reasons in the ERR table."
    },
    "requirements": [
      "UC1-P1",
      "UC1-P2",
      "UC11-P1",
      "UC11-P2",
      "ERR-11",
      "ERR-15",
      "ERR-18",
      "ERRC-1",
      "ERRC-18"
    ]
  },
  {
    "id": "E-27",
    "group": "booking",
    "where": "L115-124, L1131-1141, L1351-1361",
    "title": {
      "ru": "Нумерация шагов сбита",
      "en": "Step numbering is broken"
    },
    "problem": {
      "ru": "Цепочка бронирования пронумерована 5…14, и в ней сказано «параллельно с шагом 7», хотя имеется в виду шаг 11 («передает ответ ПОДД»). В UC-1 и UC-1.1 каждый шаг имеет номер «1.». Сослаться на шаг по номеру нельзя.",
      "en": "The booking chain is numbered 5…14 and says «параллельно с шагом 7» (in parallel with step 7) although 11 is meant («передает ответ ПОДД», passes the answer to PODD). In UC-1 and UC-1.1 every step is numbered \"1.\". A step cannot be referred to by number."
    },
    "emits": {
      "ru": "В нашей документации — собственная нумерация.",
      "en": "Our docs use their own numbering."
    },
    "why": {
      "ru": "Автонумерация продолжилась с предыдущего списка (сдвиг 4).",
      "en": "Auto-numbering continued from the previous list (offset 4)."
    },
    "requirements": [
      "SYS-7",
      "UC1-P1",
      "UC1-P2",
      "UC1-1",
      "UC1-2",
      "UC1-3",
      "UC1-4",
      "UC1-5",
      "UC1-6",
      "UC1-7",
      "UC11-P1",
      "UC11-P2",
      "UC11-1",
      "UC11-2",
      "UC11-3",
      "UC11-4",
      "UC11-5",
      "UC11-6",
      "UC11-7"
    ]
  },
  {
    "id": "E-28",
    "group": "booking",
    "where": "L1134-1141 / L1826",
    "title": {
      "ru": "Неясно, кто меняет статус направления",
      "en": "Who changes the referral status is unclear"
    },
    "problem": {
      "ru": "По §7 после записи `referral.status` «принимает значение RECORDED», но кто его меняет, не сказано; в шагах UC-1 и UC-1.1 этого действия нет вовсе.",
      "en": "According to §7 `referral.status` \"takes the value RECORDED\" after a booking, but the passive voice hides the actor; the steps of UC-1 and UC-1.1 have no such action at all."
    },
    "accepts": {
      "ru": "Выгрузка от МИС с тем же значением ничего не меняет.",
      "en": "An MIS upload of the same value is a no-op."
    },
    "emits": {
      "ru": "Шлюз меняет статус в той же транзакции, в которой пишет бирку.",
      "en": "The gateway flips it in the same transaction as the book row."
    },
    "suite": {
      "ru": "МИС тоже выгружает новый статус в течение 1 часа (INFO).",
      "en": "The MIS also uploads it within 1 h (INFO)."
    },
    "why": {
      "ru": "Иначе экран шага 6.2 показывает направление доступным для записи.",
      "en": "Otherwise screen 6.2 shows the referral as bookable."
    },
    "requirements": [
      "RFL-F14",
      "UC1-6",
      "UC11-6",
      "REF-8",
      "REF-21",
      "REF-30",
      "FRESH-2"
    ]
  },
  {
    "id": "E-29",
    "group": "booking",
    "where": "UC-1.1 title / §3 L61",
    "title": {
      "ru": "Можно ли отменить на ЕПГУ чужую запись",
      "en": "Can EPGU cancel a record made elsewhere"
    },
    "problem": {
      "ru": "UC-1.1 озаглавлен «Отменить запись через ЕПГУ при бронировании через ЕПГУ», а §3 обещает показывать записи, сделанные через любые источники. Можно ли отменить через ЕПГУ запись из другого источника, документ не говорит.",
      "en": "UC-1.1 is titled \"Cancel a record through EPGU when booked through EPGU\", while §3 promises to show records made through any source. Whether EPGU can cancel a record made through another source the document does not say."
    },
    "accepts": {
      "ru": "Если в `associations_slots` нет `book_ext_id` — 18; поведение меняет переключатель `cancel_any_source`.",
      "en": "18 when there is no `book_ext_id` in `associations_slots`; the switch `cancel_any_source` changes that."
    },
    "suite": {
      "ru": "МИС обязана отменять любую запись, для которой она выдала `book_ext_id`.",
      "en": "The MIS must cancel any record it issued a `book_ext_id` for."
    },
    "why": {
      "ru": "Таково буквальное предусловие; действующий клиент отменяет по `book.id` любую запись со статусом 5000.",
      "en": "That is the literal precondition; a production client cancels by `book.id` of any 5000 record."
    },
    "requirements": [
      "SYS-4",
      "UC11-P1",
      "UC11-P2",
      "CANCEL-3"
    ]
  },
  {
    "id": "E-30",
    "group": "paths",
    "where": "L310 / L318",
    "title": {
      "ru": "Два пути для чтения по OID: /api/oid и /api/mo/oid",
      "en": "Two paths for reading by OID: /api/oid and /api/mo/oid"
    },
    "problem": {
      "ru": "В строке «Адрес» напечатано `/api/oid/{oid}`, а пример запроса — `GET /api/mo/oid/1.2.643.5.1.13.13.12.2.86.8999`. Какой путь работает, из документа не узнать.",
      "en": "The address row prints `/api/oid/{oid}`, while the sample request is `GET /api/mo/oid/1.2.643.5.1.13.13.12.2.86.8999`. The document does not tell which path works."
    },
    "accepts": {
      "ru": "Оба пути.",
      "en": "Both."
    },
    "emits": {
      "ru": "В спецификации — `/api/mo/oid/{oid}`; второй путь, `/api/oid/{oid}`, помечен как псевдоним.",
      "en": "The spec has `/api/mo/oid/{oid}`; the other, `/api/oid/{oid}`, is marked as an alias."
    },
    "suite": {
      "ru": "Клиент МИС может вызывать любой из двух.",
      "en": "An MIS client may use either."
    },
    "why": {
      "ru": "Пример — это настоящий вызов; результат — массив подразделений, у которых `parent_id` равен `oid`.",
      "en": "The example is a real call; the result is an array of departments with `parent_id` = `oid`."
    },
    "requirements": [
      "MO-3"
    ]
  },
  {
    "id": "E-31",
    "group": "paths",
    "where": "L571-577",
    "title": {
      "ru": "resourse вместо resource и пробелы в адресе",
      "en": "resourse for resource, and spaces in the URL"
    },
    "problem": {
      "ru": "Адрес чтения слотов по ресурсу напечатан с ошибкой: `resourse`, `resourse_id`; параметр назван ещё и `Id_ resourse`, а внутри адреса стоят пробелы. Буквально такой адрес вызвать нельзя, а исправленного документ нигде не даёт.",
      "en": "The address for reading slots by resource is misspelt: `resourse`, `resourse_id`; the parameter is also called `Id_ resourse`, and there are spaces inside the URL. Taken literally it cannot be called, and no corrected form is printed anywhere."
    },
    "accepts": {
      "ru": "`/api/resourse/…` и `/api/resource/…`.",
      "en": "`/api/resourse/…` and `/api/resource/…`."
    },
    "emits": {
      "ru": "В спецификации — `/api/resourse/{resourse_id}/slots` (единственная напечатанная форма); исправленный путь подаётся как псевдоним.",
      "en": "The spec has `/api/resourse/{resourse_id}/slots` (the only printed form); the corrected path is an alias."
    },
    "suite": {
      "ru": "Любой из двух.",
      "en": "Either."
    },
    "why": {
      "ru": "Правило 4 части B: если написание в документе одно, пусть и с ошибкой, оно и есть контракт.",
      "en": "Part B, rule 4: where the document prints exactly one spelling, even a misspelt one, that spelling is the contract."
    },
    "requirements": [
      "SLOT-3"
    ]
  },
  {
    "id": "E-32",
    "group": "paths",
    "where": "§5 all",
    "title": {
      "ru": "Не сказано, где передавать id в GET и DELETE",
      "en": "Where id goes in GET and DELETE is not said"
    },
    "problem": {
      "ru": "Для методов GET и DELETE названо входное поле `id`, но не сказано, передаётся оно в пути, в строке запроса или в теле. Число тоже непоследовательно: `/resource` в единственном, `/slots` и `/books` во множественном. Действующие клиенты вызывают `GET /api/mo/{id}` и `GET /api/resource/{id}` и получают в `result` массив.",
      "en": "The GET and DELETE methods name the input `id` but do not say whether it goes into the path, the query or the body. Number is inconsistent too: `/resource` is singular, `/slots` and `/books` are plural. Production clients call `GET /api/mo/{id}` and `GET /api/resource/{id}` and receive an array in `result`."
    },
    "accepts": {
      "ru": "`?id=` и путь `/{id}` для GET и DELETE; в профиле `doc` для DELETE также тело JSON `{id}`.",
      "en": "`?id=` and the path `/{id}` for GET and DELETE; a JSON body `{id}` for DELETE in `doc`."
    },
    "emits": {
      "ru": "В спецификации — параметр запроса `id`; форма с путём описана второй операцией; `result` — массив.",
      "en": "The spec has query `id`; the path form is a second operation; `result` is an array."
    },
    "suite": {
      "ru": "Любая из форм.",
      "en": "Any."
    },
    "why": {
      "ru": "Шаблона пути в документе нет, а действующие клиенты им пользуются.",
      "en": "The document shows no path template, production clients use one."
    },
    "requirements": [
      "MO-2",
      "MO-4",
      "RES-2",
      "RES-3",
      "RES-4",
      "SVC-2",
      "SVC-3",
      "SLOT-2",
      "SLOT-3",
      "SLOT-4",
      "BKR-2",
      "BKR-3",
      "BKR-4",
      "RFL-2",
      "RFL-3",
      "UNP-2",
      "UNP-3",
      "PRF-2",
      "PRF-3"
    ]
  },
  {
    "id": "E-33",
    "group": "paths",
    "where": "L1921-1970",
    "title": {
      "ru": "Обновление и удаление вебхука напечатаны как GET",
      "en": "Webhook update and delete are printed as GET"
    },
    "problem": {
      "ru": "Обновление вебхука МО, обновление и удаление вебхука подразделения напечатаны с методом GET, как и чтение. Один и тот же GET `/api/callback` не может и читать, и менять запись.",
      "en": "Updating a webhook, updating a department's webhook and deleting a department's webhook are printed with the method GET, the same as reading. One GET `/api/callback` cannot both read the record and change it."
    },
    "accepts": {
      "ru": "PUT — обновление, DELETE `?depart_oid=` — удаление, POST — добавление или обновление; GET с `address` — 400 с подсказкой. Переключатель `legacy_get_mutations` возвращает буквальное поведение.",
      "en": "PUT is update, DELETE `?depart_oid=` is delete, POST is upsert; GET with `address` is 400 with a hint. The switch `legacy_get_mutations` brings back the literal behaviour."
    },
    "emits": {
      "ru": "В спецификации — PUT и DELETE; GET остаётся безопасным.",
      "en": "PUT and DELETE in the spec; GET stays safe."
    },
    "suite": {
      "ru": "Используются PUT и DELETE.",
      "en": "Uses PUT and DELETE."
    },
    "why": {
      "ru": "В исходном тексте это след копирования; иначе `GET …/callback` означал бы сразу чтение, обновление и удаление.",
      "en": "It is copy-paste in the source; otherwise `GET …/callback` would mean read, update and delete at once."
    },
    "requirements": [
      "HOOK-10",
      "HOOK-11",
      "HOOK-12",
      "HOOK-13"
    ]
  },
  {
    "id": "E-34",
    "group": "paths",
    "where": "L1872, L1974-1982",
    "title": {
      "ru": "Вебхук: место параметров и состав записи не определены",
      "en": "Webhook: parameter place and record shape undefined"
    },
    "problem": {
      "ru": "Не сказано, где передавать `address` и `depart_oid` — в теле или в строке запроса. В таблице записи о вебхуке нет `depart_oid`, хотя вебхук бывает и у подразделения. У DELETE не описан ответ.",
      "en": "Whether `address` and `depart_oid` go into the body or the query is not stated. The record table lacks `depart_oid` although a department can have its own webhook. DELETE has no output."
    },
    "accepts": {
      "ru": "Тело JSON (POST и PUT); строка запроса тоже принимается.",
      "en": "JSON body (POST/PUT); the query is accepted too."
    },
    "emits": {
      "ru": "`result` — `{address, depart_oid}` (для вебхука МО `depart_oid` равен null). DELETE — 200 и `result: null`; если удалять нечего — 404.",
      "en": "`result` is `{address, depart_oid}` (`depart_oid` null for the MO webhook). DELETE gives 200 with `result: null`; nothing to delete is 404."
    },
    "why": {
      "ru": "Строка «Входные данные» места не называет.",
      "en": "The row «Входные данные» (input) names no place."
    },
    "requirements": [
      "HOOK-6",
      "HOOK-7",
      "HOOK-8",
      "HOOK-9",
      "HOOK-10",
      "HOOK-11",
      "HOOK-12",
      "HOOK-13",
      "HOOK-15"
    ]
  },
  {
    "id": "E-35",
    "group": "paths",
    "where": "L1867 / L1881",
    "title": {
      "ru": "«Один вебхук» и вебхуки подразделений",
      "en": "\"One webhook\" against department webhooks"
    },
    "problem": {
      "ru": "«Доступна регистрация одного вебхука», но ниже описана регистрация отдельного вебхука для подразделения. Сколько их может быть и какой вызывать, если подходят оба, не сказано.",
      "en": "«Доступна регистрация одного вебхука» (one webhook can be registered), yet a separate webhook for a department is described right below. How many there may be and which one is called when both apply is not said."
    },
    "accepts": {
      "ru": "Один вебхук на МО и по одному на каждое подразделение.",
      "en": "One per MO plus one per department."
    },
    "emits": {
      "ru": "Маршрут вызова: сначала вебхук подразделения (по цепочке слот → `mo.branch_oid`), если его нет — вебхук МО, если нет и его — 18.",
      "en": "Routing: the department's webhook (slot → `mo.branch_oid`) first, else the MO's, else 18."
    },
    "suite": {
      "ru": "Сценарий с двумя подразделениями.",
      "en": "A two-department scenario."
    },
    "why": {
      "ru": "Приоритет только подразумевается.",
      "en": "Precedence is implied only."
    },
    "requirements": [
      "HOOK-1",
      "HOOK-5",
      "HOOK-7"
    ]
  },
  {
    "id": "E-36",
    "group": "paths",
    "where": "L1854-1861",
    "title": {
      "ru": "Проверка вебхука через GET у метода POST",
      "en": "The webhook probe is a GET of a POST method"
    },
    "problem": {
      "ru": "Перед регистрацией шлюз шлёт `GET ip:port/booking/book`, хотя сам метод — POST. Перечислены ответы 200, 400, 500, 404 и 502, а про 401, 403, 405, 3xx, 503, тайм-аут и ошибку TLS не сказано. Адрес показан как «ip:port», без схемы. `/booking/cancel` не проверяется вовсе.",
      "en": "Before registration the gateway sends `GET ip:port/booking/book` although the method is POST. The answers 200, 400, 500, 404 and 502 are listed; 401, 403, 405, 3xx, 503, a time-out and a TLS error are not. The address is shown as \"ip:port\", without a scheme. `/booking/cancel` is not probed at all."
    },
    "accepts": {
      "ru": "Регистрацию даёт только 200, полученный в течение 5 с; всё прочее — ответ 400, где названо, что именно пришло. Адрес, оканчивающийся на `/booking/book`, отклоняется с подсказкой.",
      "en": "Only 200 within 5 s registers; everything else is a 400 envelope naming what came back. An address ending in `/booking/book` is refused with a hint."
    },
    "emits": {
      "ru": "Проверочный запрос `GET {address}/booking/book`.",
      "en": "The probe `GET {address}/booking/book`."
    },
    "suite": {
      "ru": "На `GET /booking/book` МИС отвечает 200, иначе — FAIL (обычный промах — 405).",
      "en": "GET /booking/book gives 200, otherwise FAIL (405 is the usual miss)."
    },
    "why": {
      "ru": "Шаг 5 говорит: «ответ 200».",
      "en": "Step 5 says «ответ 200» (the answer 200)."
    },
    "requirements": [
      "HOOK-3",
      "HOOK-4",
      "BOOK-1"
    ]
  },
  {
    "id": "E-37",
    "group": "paths",
    "where": "L1984-1997",
    "title": {
      "ru": "Ответ проверки вебхука не описан",
      "en": "The webhook check result has no structure"
    },
    "problem": {
      "ru": "У `GET /api/callback/check` выходные данные — «Результат доступности ответного сервиса» без структуры. Не сказано и то, чей вебхук можно проверять.",
      "en": "The output of `GET /api/callback/check` is «Результат доступности ответного сервиса» (the availability result) without a structure. Nor is it said whose webhook may be checked."
    },
    "accepts": {
      "ru": "Любой адрес.",
      "en": "Any address."
    },
    "emits": {
      "ru": "`result` — `{address, available, http_status, elapsed_ms, reason}`; `isSuccess` равен true, если сама проверка выполнена.",
      "en": "`result` is `{address, available, http_status, elapsed_ms, reason}`; `isSuccess` is true when the check itself ran."
    },
    "why": {
      "ru": "В документе есть только слова «Результат доступности».",
      "en": "The document has only the words «Результат доступности»."
    },
    "requirements": [
      "HOOK-16"
    ]
  },
  {
    "id": "E-38",
    "group": "paths",
    "where": "L161 https / http elsewhere / L2006-2010",
    "title": {
      "ru": "Схемы адресов смешаны, вызовы в МИС не описаны",
      "en": "Schemes are mixed, calls to the MIS undescribed"
    },
    "problem": {
      "ru": "Сервис авторизации показан по https, всё остальное — по http. Ячейка адреса промышленного контура пуста, IP-адреса частные. Авторизация, сжатие и тип содержимого в вызовах шлюза к МИС не указаны.",
      "en": "The authorisation service is shown with https, everything else with http. The production address is blank, the IPs are private. Authorisation, compression and content type of the gateway's calls to the MIS are unstated."
    },
    "accepts": {
      "ru": "http и https.",
      "en": "http and https."
    },
    "emits": {
      "ru": "В МИС — обычный JSON в UTF-8, без Authorization, без gzip; необязательный общий заголовок (shared header).",
      "en": "To the MIS: plain JSON UTF-8, no Authorization, no gzip; an optional shared header."
    },
    "suite": {
      "ru": "МИС обязана работать без Authorization.",
      "en": "The MIS must work without Authorization."
    },
    "why": {
      "ru": "Об исходящих вызовах документ ничего не обещает.",
      "en": "Nothing is promised about outgoing calls."
    },
    "requirements": [
      "ADDR-1",
      "AUTH-2",
      "AUTH-5",
      "GZ-1",
      "BOOK-1",
      "CANCEL-1",
      "HOOK-1",
      "HOOK-2"
    ]
  },
  {
    "id": "E-39",
    "group": "envelope",
    "where": "L168-197, L214",
    "title": {
      "ru": "Ответ авторизации в PascalCase, пример запроса противоречив",
      "en": "The auth answer is PascalCase, its sample request garbled"
    },
    "problem": {
      "ru": "Ответ авторизации написан в PascalCase, тогда как всё остальное — в camelCase; действующие клиенты видят camelCase: `result.value`, `result.validTo`. В примере запроса два заголовка Host, один из них со схемой; Content-Length равен 72 при теле в 95 байт; cache-control указан дважды. Фраза «application/json если указывать тип с двумя параметрами» испорчена. Схема `bearer` написана строчными буквами.",
      "en": "The auth answer is in PascalCase while everything else is camelCase; production clients see camelCase: `result.value`, `result.validTo`. The sample request has two Host headers, one with a scheme, Content-Length 72 for a 95-byte body, and cache-control twice. The sentence «application/json если указывать тип с двумя параметрами» is garbled. The scheme `bearer` is in lower case."
    },
    "accepts": {
      "ru": "Тело JSON (и форма); `Bearer` в любом регистре.",
      "en": "A JSON (and form) body; `Bearer` in any case."
    },
    "emits": {
      "ru": "PascalCase, как напечатано; переключатель `auth.envelope=camel` даёт camelCase.",
      "en": "PascalCase as printed; the switch `auth.envelope=camel` gives camelCase."
    },
    "suite": {
      "ru": "Клиенту МИС лучше читать ключи без учёта регистра (INFO).",
      "en": "An MIS client should read keys case-insensitively (INFO)."
    },
    "why": {
      "ru": "Контракт — документ, а промышленный контур ушёл вперёд.",
      "en": "The document is the contract, production moved on."
    },
    "requirements": [
      "AUTH-2",
      "AUTH-4",
      "AUTH-5"
    ]
  },
  {
    "id": "E-40",
    "group": "envelope",
    "where": "L2854, L638, L652, L2862-2899",
    "title": {
      "ru": "result без типа, чтение с обёрткой и без неё",
      "en": "result is untyped, reads with and without the envelope"
    },
    "problem": {
      "ru": "У `result` нет типа, и ни в одном примере его нет. Для чтения Book, Referral и других сказано только «Полное описание объекта», без структуры ответа из Приложения 2. В пояснениях коды названы то `ErrorCode`, `ErrorMessage`, `StatusCode`, то с маленькой буквы.",
      "en": "`result` is untyped and absent from every sample. The Book, Referral and other reads say only «Полное описание объекта» (full description of the object), without the envelope. The prose writes `ErrorCode`, `ErrorMessage`, `StatusCode` with a capital, other places without."
    },
    "emits": {
      "ru": "Всегда все 7 ключей; `result` — массив при чтении и null при записи; camelCase.",
      "en": "All 7 keys always; `result` is an array on reads, null on writes; camelCase."
    },
    "why": {
      "ru": "Чтение MO, Resource, Service и Slot ссылается и на структуру ответа, и на таблицу.",
      "en": "The MO, Resource, Service and Slot reads name both the envelope and the table."
    },
    "requirements": [
      "ENV-1",
      "ENV-3",
      "ENV-4",
      "ENV-7",
      "BKR-2",
      "BKR-3",
      "RFL-2",
      "UNP-2",
      "PRF-2"
    ]
  },
  {
    "id": "E-41",
    "group": "envelope",
    "where": "L276, 499, 537",
    "title": {
      "ru": "sendedGuidsToContactCenter нет в Приложении 2",
      "en": "sendedGuidsToContactCenter is missing in Appendix 2"
    },
    "problem": {
      "ru": "`sendedGuidsToContactCenter` встречается только в примерах, причём тремя способами: null, список идентификаторов, пустой список []. В Приложении 2 такого ключа нет. Само слово «sended» — ошибка.",
      "en": "`sendedGuidsToContactCenter` occurs only in the examples, in three forms: null, a list of ids, an empty list []. It is missing in Appendix 2. The word \"sended\" is an error."
    },
    "emits": {
      "ru": "Для слотов повторяет `sendedGuids`; для остального — null. Ключ не переименовывается.",
      "en": "For slots it mirrors `sendedGuids`; for the others it is null. The key is never renamed."
    },
    "why": {
      "ru": "Так в трёх примерах.",
      "en": "As in the three samples."
    },
    "requirements": [
      "ENV-5",
      "ENV-6"
    ]
  },
  {
    "id": "E-42",
    "group": "envelope",
    "where": "L266/272, 527/533, 487/493",
    "title": {
      "ru": "R-310 и R-330 для одной и той же ошибки",
      "en": "R-310 and R-330 for one defect"
    },
    "problem": {
      "ru": "В ответах о дублях подразделения и слота `error` содержит R-310, а `errors[]` — R-330, хотя ошибка одна. При дубле внутри запроса в обоих местах R-310. Правило документ не даёт.",
      "en": "In the duplicate answers for a department and a slot `error` holds R-310 while `errors[]` holds R-330 for one defect. For a duplicate inside the request both are R-310. The document gives no rule."
    },
    "emits": {
      "ru": "По DUP-7: на уровне запроса всегда R-310; по записи — R-310 (ошибка внутри запроса) или R-330 (совпадение с сохранёнными данными).",
      "en": "DUP-7: the request level is always R-310; the item is R-310 (inside the request) or R-330 (stored data)."
    },
    "why": {
      "ru": "Это согласуется со всеми тремя примерами.",
      "en": "It is consistent with all three samples."
    },
    "requirements": [
      "DUP-2",
      "DUP-4",
      "DUP-6",
      "DUP-7"
    ]
  },
  {
    "id": "E-43",
    "group": "envelope",
    "where": "L496-501 / L2895",
    "title": {
      "ru": "sendedGuids содержит запись с ошибкой",
      "en": "sendedGuids holds the id that failed"
    },
    "problem": {
      "ru": "`sendedGuids` — это «Идентификаторы записей без ошибок», но в примере дубля внутри запроса там стоит тот самый идентификатор, который указан в ошибке. Частичный успех нигде не описан.",
      "en": "`sendedGuids` means \"ids of records without errors\", but in the in-request duplicate sample it holds the very id that is named in the error. Partial success is never described."
    },
    "emits": {
      "ru": "Дубль внутри запроса: первая копия загружается и попадает в список, вторая — в `errors`. Правильные записи пакета загружаются всегда. Код — 400, если есть хотя бы одна ошибка формата, иначе 422; `isSuccess` — false.",
      "en": "In-request duplicate: the first copy is loaded and listed, the second is in `errors`. Valid records of a batch are always loaded. 400 if there is any format error, else 422; `isSuccess` is false."
    },
    "why": {
      "ru": "Это единственное прочтение, при котором «записей без ошибок» остаётся правдой.",
      "en": "It is the only reading under which «записей без ошибок» (records without errors) stays true."
    },
    "requirements": [
      "DUP-3",
      "DUP-4",
      "ENV-5",
      "ENV-8"
    ]
  },
  {
    "id": "E-44",
    "group": "envelope",
    "where": "L265, 526 / 486",
    "title": {
      "ru": "Тексты ошибок с буквальными [name], [resource_id], [visit_time]",
      "en": "Error texts with literal [name], [resource_id], [visit_time]"
    },
    "problem": {
      "ru": "Если запись совпала с ранее загруженной, к `error.errorMessage` добавлено `. [id].`, а при дубле внутри запроса не добавлено ничего. `[name]`, `[resource_id]` и `[visit_time]` напечатаны буквально, без подстановки значений.",
      "en": "For stored duplicates `error.errorMessage` gets \". [id].\" at the end, for in-request duplicates nothing is added. `[name]`, `[resource_id]` and `[visit_time]` are printed literally instead of values."
    },
    "emits": {
      "ru": "Шаблоны дословно, с буквальными скобками; несколько ошибок соединяются пробелом.",
      "en": "Verbatim templates including the literal brackets; several errors are joined by a space."
    },
    "suite": {
      "ru": "Клиенты не должны разбирать тексты.",
      "en": "Clients must not parse the texts."
    },
    "why": {
      "ru": "Тексты, совпадающие байт в байт, позволяют проверить разбор журналов в МИС.",
      "en": "Byte-compatible texts let MIS log matchers be tested."
    },
    "requirements": [
      "DUP-2",
      "DUP-4",
      "DUP-6"
    ]
  },
  {
    "id": "E-45",
    "group": "envelope",
    "where": "§6.3 / Прил.2 / samples",
    "title": {
      "ru": "Перечни кодов ответа не совпадают",
      "en": "The lists of response codes differ"
    },
    "problem": {
      "ru": "В Приложении 2 нет 403, 404, 405, 406 и 422, в §6.3 нет 401. Связь HTTP-статуса с `statusCode` в теле нигде не указана.",
      "en": "403, 404, 405, 406 and 422 are absent from Appendix 2, 401 is absent from §6.3. How the HTTP status relates to `statusCode` in the body is never said."
    },
    "emits": {
      "ru": "Объединение: 200, 400, 401, 403, 404, 405, 406, 422, 500, 503. HTTP-статус всегда равен `statusCode`.",
      "en": "The union 200, 400, 401, 403, 404, 405, 406, 422, 500, 503. The HTTP status always equals `statusCode`."
    },
    "why": {
      "ru": "В примерах 422 стоит только в теле.",
      "en": "The samples carry 422 in the body only."
    },
    "requirements": [
      "ENV-7",
      "AUTH-8",
      "HTTP-1",
      "HTTP-2",
      "HTTP-3",
      "HTTP-4",
      "HTTP-5",
      "HTTP-6",
      "HTTP-7",
      "HTTP-8",
      "HTTP-9"
    ]
  },
  {
    "id": "E-46",
    "group": "envelope",
    "where": "L1386-1388",
    "title": {
      "ru": "405 для блокировки МО, причина и порог не названы",
      "en": "405 for a block of an MO; target and threshold undefined"
    },
    "problem": {
      "ru": "Код 405 назначен административной блокировке, а не запрещённому методу. Что стоит на месте [***], не сказано; текст называет конкретный регион, ХМАО; условие «большое количество» технических ошибок не измерено.",
      "en": "Code 405 is given to a business block instead of a method that is not allowed. What stands for [***] is unnamed; the text names one region, KhMAO; the trigger, «большое количество» (a large number) of technical errors, is unmeasured."
    },
    "emits": {
      "ru": "405 и заголовок `Allow: GET, DELETE` на POST заблокированной МО или подразделения; текст — по шаблону; блокировку ставит API администратора или порог ошибок (настройка).",
      "en": "405 plus `Allow: GET, DELETE` on a POST of a blocked MO or department; the text comes from a template; the block is set by the admin API or an error threshold (config)."
    },
    "suite": {
      "ru": "МИС должна остановиться и поднять тревогу, а не повторять запрос (INFO).",
      "en": "The MIS must stop and alert, not retry (INFO)."
    },
    "why": {
      "ru": "Напечатанный код обязателен; RFC 9110 требует заголовка Allow.",
      "en": "The printed code is normative; RFC 9110 requires Allow."
    },
    "requirements": [
      "HTTP-5",
      "MO-F9"
    ]
  },
  {
    "id": "E-47",
    "group": "envelope",
    "where": "L1383, 1391, 1401",
    "title": {
      "ru": "Тексты 404, 406 и 500 взяты из чужого описания",
      "en": "The texts of 404, 406 and 500 come from elsewhere"
    },
    "problem": {
      "ru": "Тексты кодов 404, 406 и 500 говорят об SQL-запросе, версии протокола и «Агенте»: они взяты из описания агента ПОДД и к этому API неприменимы.",
      "en": "The texts of 404, 406 and 500 speak of an SQL query, a protocol version and the «Агент»: they are taken from a PODD agent description and make no sense here."
    },
    "emits": {
      "ru": "404 — свой текст «Запись с идентификатором [id] не найдена»; 406 — только на неподдерживаемый `Accept-Version`; 500 — стандартная структура ответа.",
      "en": "404: own text «Запись с идентификатором [id] не найдена»; 406 only on an unsupported `Accept-Version`; 500: the envelope."
    },
    "why": {
      "ru": "Для этого API такие тексты бессмысленны.",
      "en": "The texts make no sense for this API."
    },
    "requirements": [
      "HTTP-4",
      "HTTP-6",
      "HTTP-8"
    ]
  },
  {
    "id": "E-48",
    "group": "envelope",
    "where": "whole",
    "title": {
      "ru": "Кодов ошибок всего два: R-310 и R-330",
      "en": "Only two error codes exist: R-310 and R-330"
    },
    "problem": {
      "ru": "В документе есть только R-310 и R-330. Кодов для ошибок ФЛК, бирки без слота, несовпадения `id` и `book_ext_id` и негодного вебхука нет, хотя сами эти отказы описаны.",
      "en": "Only R-310 and R-330 exist. There are no codes for ФЛК (format and logic control) errors, a book row without a slot, `id` ≠ `book_ext_id` or a bad webhook, although these refusals are described."
    },
    "emits": {
      "ru": "На уровне запроса R-310, по записи `SBX-nnn` (описаны как коды только этой песочницы).",
      "en": "Request level R-310, item level `SBX-nnn` (documented as sandbox-only)."
    },
    "suite": {
      "ru": "МИС не должна опираться на коды SBX.",
      "en": "The MIS must not depend on SBX codes."
    },
    "why": {
      "ru": "Выдуманные R-3xx выглядели бы как настоящие.",
      "en": "Invented R-3xx codes would look like real ones."
    },
    "requirements": [
      "LOAD-1",
      "LOAD-4",
      "LOAD-5",
      "ENV-3",
      "ENV-4",
      "DUP-7",
      "HOOK-4"
    ]
  },
  {
    "id": "E-49",
    "group": "data",
    "where": "L243-259 / T1",
    "title": {
      "ru": "Пример выгрузки МО противоречит Таблице 1",
      "en": "The MO upload example contradicts Table 1"
    },
    "problem": {
      "ru": "В примере нет `tag_age`, хотя он помечен «О» (и имеет тип VARCHAR), зато есть `update_ts`, которого в Таблице 1 нет. В полях ФИАС, ОКАТО и телефона стоит слово \"string\". `branch_oid` относится к …8964…, а `parent_id` — к …8916: это разные больницы. Дата записана как д.м.Г. Справочник для `branch_oid` назван реестром МО, а его OID …99.2.114 — это реестр структурных подразделений.",
      "en": "The example has no `tag_age` although it is marked «О» (and typed VARCHAR); it has `update_ts`, which is not in Table 1; the FIAS, OKATO and phone fields hold the word \"string\"; `branch_oid` belongs to …8964… under parent …8916, two different hospitals; the date is written d.m.Y. The dictionary of `branch_oid` is titled as the MO registry, while its OID …99.2.114 is the department registry."
    },
    "accepts": {
      "ru": "`update_ts` пропускается (с замечанием lint); без `tag_age` — 400; GUID ФИАС проверяется, только если похож на GUID; `branch_oid` должен начинаться с `parent_id` + \".0.\" — это только замечание lint.",
      "en": "`update_ts` is ignored (lint); a missing `tag_age` is 400; the FIAS GUID is checked only if GUID-like; `branch_oid` must start with `parent_id` + \".0.\", as lint only."
    },
    "emits": {
      "ru": "Исправленный пример.",
      "en": "A corrected example."
    },
    "suite": {
      "ru": "Список замечаний lint.",
      "en": "The lint list."
    },
    "why": {
      "ru": "Это заготовки из Swagger.",
      "en": "These are placeholders from Swagger."
    },
    "requirements": [
      "MO-F2",
      "MO-F3",
      "MO-F6",
      "MO-F7",
      "MO-F8",
      "MO-F10",
      "MO-F11"
    ]
  },
  {
    "id": "E-50",
    "group": "data",
    "where": "L241, L503",
    "title": {
      "ru": "Границы проверок на дубли не заданы",
      "en": "The scope of the duplicate checks is not set"
    },
    "problem": {
      "ru": "Не сказано, в каких пределах ищется совпадение наименования («в Витрине» — во всём регионе?), учитываются ли регистр и пробелы. Для слотов не сказано, сравниваются ли они с отменёнными (CANCELED), проверяются ли пары внутри одного запроса и наложения по времени. Для остальных сущностей правила о дублях нет вовсе.",
      "en": "The scope of the name check is not said («в Витрине»: the whole region?), nor are case and blanks. For slots it is not said whether CANCELED ones count, whether pairs inside one request are checked, and whether overlaps are. Other entities have no duplicate rule at all."
    },
    "accepts": {
      "ru": "Наименование — вся Витрина, крайние пробелы отброшены, точное совпадение. Слот — все статусы; пара внутри одного запроса — вторая запись получает R-330; наложения допустимы. Остальные сущности — побеждает последняя запись, с замечанием lint. Для каждого правила есть переключатель.",
      "en": "Name: the whole Vitrina, trimmed, exact. Slot: all statuses; a pair inside one request gives the second R-330; overlaps are allowed. Other entities: the last write wins, with a lint remark. There is a switch for each."
    },
    "why": {
      "ru": "Так читается текст буквально; переключатели нужны потому, что одноимённые подразделения встречаются часто.",
      "en": "This is the literal text; the switches are there because same-named departments are common."
    },
    "requirements": [
      "DUP-1",
      "DUP-3",
      "DUP-5",
      "MO-F4",
      "ENV-9"
    ]
  },
  {
    "id": "E-51",
    "group": "data",
    "where": "T2",
    "title": {
      "ru": "Таблица Resource: post_name удалён, но обязателен",
      "en": "Table Resource: post_name is removed yet required"
    },
    "problem": {
      "ru": "`post_name` помечен «Да», но рядом написано «Атрибут удален»; `post_id` помечен «Да» без условия; неясно, закрыт ли перечень из 15 кодов. Для полей другого типа ресурса сказано «не указывается», но не сказано, что делать, если их прислали. Блок полей кабинета озаглавлен «Служба».",
      "en": "`post_name` is «Да» but removed («Атрибут удален»); `post_id` is «Да» without a condition; whether the list of 15 codes is closed or open is unclear. Fields of another resource type are «не указывается» (not stated), but what happens when they are sent is not said. The block of rooms is titled «Служба» (service)."
    },
    "accepts": {
      "ru": "`post_name` пропускается (с замечанием lint); `post_id` обязателен только для SPECIALIST, годится любой код НСИ 1002; поля чужого типа отбрасываются (с замечанием lint), в `strict` — 400.",
      "en": "`post_name` is ignored (lint); `post_id` is required for SPECIALIST only, any code of NSI 1002; foreign-type fields are dropped (lint), or 400 in `strict`."
    },
    "emits": {
      "ru": "При чтении `post_name` заполняется из справочника, как у действующих клиентов.",
      "en": "`post_name` is filled from the dictionary on reads, as production clients see it."
    },
    "why": {
      "ru": "15 должностей соответствуют тем, к кому в Югре записываются без направления (публичный перечень из 14 специальностей, ura.news, 2025-10-01), так что перечень не исчерпывающий.",
      "en": "The 15 posts match the posts a patient may book without referral in Yugra (public list of 14 specialties, ura.news, 2025-10-01), so the list is not exhaustive."
    },
    "requirements": [
      "RES-F7",
      "RES-F8",
      "RES-F9",
      "RES-F10",
      "RES-F11",
      "RES-F12",
      "RES-F15",
      "RES-F16",
      "RES-F17"
    ]
  },
  {
    "id": "E-52",
    "group": "data",
    "where": "L1687 / RFL-F3, F10",
    "title": {
      "ru": "Специальность и должность в направлении перепутаны",
      "en": "Speciality and post are confused in the referral"
    },
    "problem": {
      "ru": "На шаге 7.2 `speciality_id` назван «ИД должности». `to_post_name` — наименование, хотя справочник даёт коды, а `resource.post_name` удалён. По полю должности направление с ресурсом не сопоставить.",
      "en": "Step 7.2 calls `speciality_id` «ИД должности» (post id). `to_post_name` is a name while the dictionary gives codes, and `resource.post_name` was removed. A referral cannot be matched to a resource by post."
    },
    "accepts": {
      "ru": "Сопоставление `referral.speciality_id` = `resource.speciality_id` (НСИ 1066).",
      "en": "Match `referral.speciality_id` = `resource.speciality_id` (NSI 1066)."
    },
    "suite": {
      "ru": "`to_post_name` — только для показа.",
      "en": "`to_post_name` is for display only."
    },
    "why": {
      "ru": "Обе таблицы ссылаются на 1066.",
      "en": "Both tables agree on 1066."
    },
    "requirements": [
      "RFL-F3",
      "RFL-F10",
      "RES-F8",
      "RES-F9",
      "REF-10"
    ]
  },
  {
    "id": "E-53",
    "group": "data",
    "where": "L1802-1804 / T8",
    "title": {
      "ru": "Обязательные поля направления: §7 и Таблица 8 расходятся",
      "en": "Required referral fields: §7 and Table 8 differ"
    },
    "problem": {
      "ru": "§7 даёт минимальный набор, а Таблица 8 требует ещё `number`, `type`, `from_resource_id`, `create_ts`, `referral_type_code`, `to_mo_oid`, `from_mo_oid` («Да»). `to_service_name` обязателен в §7, но в Таблице 8 его нет; `to_service_id` — это код, а не идентификатор.",
      "en": "§7 gives a minimal set, Table 8 also says «Да» for `number`, `type`, `from_resource_id`, `create_ts`, `referral_type_code`, `to_mo_oid`, `from_mo_oid`. `to_service_name` is required in §7 and absent from Table 8; `to_service_id` is a code."
    },
    "accepts": {
      "ru": "Обязательный набор Таблицы 8 с условиями; `to_service_name` — необязательная строка, string(512).",
      "en": "Table 8's required set plus conditionals; `to_service_name` is an optional string(512)."
    },
    "why": {
      "ru": "§7 отсылает к «правилу заполнения», то есть к Таблице 8.",
      "en": "§7 refers to «правило заполнения» (the filling rule), which is Table 8."
    },
    "requirements": [
      "REF-20",
      "RFL-F4",
      "RFL-F5",
      "RFL-F11",
      "RFL-F13",
      "RFL-F15",
      "RFL-F19",
      "RFL-F20",
      "RFL-F21"
    ]
  },
  {
    "id": "E-54",
    "group": "data",
    "where": "L2640, L2725, T8",
    "title": {
      "ru": "from_mo _id с пробелом, «Hет» с латинской H",
      "en": "from_mo _id with a space, Hет with a Latin H"
    },
    "problem": {
      "ru": "Имя поля напечатано с пробелом: `from_mo _id`. В ячейке обязательности стоит «Hет» с латинской H (U+0048). У шести полей не указан тип.",
      "en": "A field name has a space: `from_mo _id`. A \"required\" cell says «Hет» with a Latin H (U+0048). Six fields have no type."
    },
    "accepts": {
      "ru": "`from_mo_id` (ключ с пробелом — только в профиле `doc`).",
      "en": "`from_mo_id` (the spaced key only in `doc`)."
    },
    "emits": {
      "ru": "`from_mo_id`.",
      "en": "`from_mo_id`."
    },
    "why": {
      "ru": "Пустой тип понимается как string(45).",
      "en": "Blank types are read as string(45)."
    },
    "requirements": [
      "RFL-F12",
      "RFL-F17",
      "RFL-F18",
      "RFL-F19",
      "RFL-F20",
      "RFL-F21",
      "RFL-F22"
    ]
  },
  {
    "id": "E-55",
    "group": "data",
    "where": "§5.9, T9 / L1821",
    "title": {
      "ru": "unaccessable и unaccessible, period_id и id",
      "en": "unaccessable and unaccessible, period_id and id"
    },
    "problem": {
      "ru": "Таблица периодов недоступности названа и unaccessable, и unaccessible (правильно — inaccessible). Ключ записи — `period_id`, а методы говорят `id`. `end_date` обязателен даже для FIRED, у которого конца нет.",
      "en": "The table of unavailability periods is both unaccessable and unaccessible (correct: inaccessible). The key is `period_id` but the methods say `id`. `end_date` is required even for FIRED, which has no end."
    },
    "accepts": {
      "ru": "Оба пути; в теле `period_id`, `?id=` означает `period_id`; у FIRED `end_date` может быть null (с замечанием lint).",
      "en": "Both paths; body `period_id`, `?id=` means `period_id`; FIRED may have a null `end_date` (lint)."
    },
    "emits": {
      "ru": "`/api/unaccessable_period`, `period_id`.",
      "en": "`/api/unaccessable_period`, `period_id`."
    },
    "why": {
      "ru": "Правило 4 части B: путь напечатан в одном написании, оно и есть контракт.",
      "en": "Part B, rule 4: the path is printed in one spelling, and that spelling is the contract."
    },
    "requirements": [
      "UNP-1",
      "UNP-2",
      "UNP-3",
      "UNP-F1",
      "UNP-F3",
      "UNP-F5",
      "REF-26"
    ]
  },
  {
    "id": "E-56",
    "group": "data",
    "where": "L603-607, T5/T6, §7",
    "title": {
      "ru": "Пациенты, прикрепления и регламентированные запросы не описаны",
      "en": "Patients, attachments and regulated queries are undefined"
    },
    "problem": {
      "ru": "Таблиц 5 (Patient) и 6 (Attachment) нет, справочника пациентов нет. Регламентированные запросы (Get_Books и другие) нигде не определены; имена slot_tag_age, book_referral_id, visittime_from отличаются от имён в таблицах.",
      "en": "Tables 5 (Patient) and 6 (Attachment) are missing; there is no patient directory. Regulated queries (Get_Books and others) are never defined; the names slot_tag_age, book_referral_id, visittime_from differ from the tables."
    },
    "emits": {
      "ru": "В песочнице есть синтетический РРП (пациенты, прикрепления, объединённые GUID) и собственный API чтения по REF-8…REF-15, помеченный как ненормативный.",
      "en": "The sandbox ships a synthetic RRP (patients, attachments, merged GUIDs) and its own read API built from REF-8…REF-15, marked non-normative."
    },
    "suite": {
      "ru": "Тестовые пациенты МИС берутся из набора тестовых данных (fixture).",
      "en": "MIS test patients come from the fixture."
    },
    "why": {
      "ru": "Иначе коды 17 и 14 и прикрепление проверить не на чем.",
      "en": "Nothing else lets 17, 14 and attachment be tested."
    },
    "requirements": [
      "PAT-1",
      "ATT-1",
      "SYS-5",
      "REF-8",
      "REF-9",
      "REF-10",
      "REF-11",
      "REF-12",
      "REF-13",
      "REF-14",
      "REF-15"
    ]
  },
  {
    "id": "E-57",
    "group": "data",
    "where": "T4 / L1818 / T7 / L1707-1709",
    "title": {
      "ru": "Типы слотов и счётчики свободных слотов не согласованы",
      "en": "Slot types and the free-slot counters do not agree"
    },
    "problem": {
      "ru": "`tag_type` — список через запятую, а фильтр говорит «равен». REGISTRY значится среди типов, доступных для записи. У слота REGISTRY, у бирки REG. Счётчики epgu, registry и «дучет» не определены, условие записано через «!=». REF-25 требует AVAILABLE, а счётчикам нужны и занятые (recorded).",
      "en": "`tag_type` is a comma list but the filters say «равен» (equals). REGISTRY is listed among the bookable types. The slot says REGISTRY, the book row REG. The counters epgu, registry and «дучет» are undefined, the condition is \"!=\". REF-25 asks for AVAILABLE while the counters need the recorded ones."
    },
    "accepts": {
      "ru": "Список делится по запятой, пробелы отбрасываются; достаточно совпадения с любым из значений.",
      "en": "The list is split on the comma, blanks trimmed; any-of."
    },
    "emits": {
      "ru": "Онлайн — любой из EPGU, ORDINARY, REFERRAL; регистратура — REGISTRY; диспансерный учёт — D_OBSERVATION. Всего — AVAILABLE + RECORDED; записаться можно, когда всего больше, чем занято (total > recorded).",
      "en": "Online is any of EPGU, ORDINARY, REFERRAL; registry is REGISTRY; dispensary is D_OBSERVATION. The total counts AVAILABLE + RECORDED; bookable means total > recorded."
    },
    "why": {
      "ru": "Поиск действующих клиентов идёт по EPGU и ORDINARY со статусом AVAILABLE.",
      "en": "The search of production clients uses EPGU and ORDINARY with AVAILABLE."
    },
    "requirements": [
      "SLOT-F4",
      "BKR-F5",
      "REF-11",
      "REF-13",
      "REF-25"
    ]
  },
  {
    "id": "E-58",
    "group": "data",
    "where": "L1704 / L1749 / T1 / T4",
    "title": {
      "ru": "Возраст ровно один год и дата его расчёта",
      "en": "Exactly one year of age, and age at which date"
    },
    "problem": {
      "ru": "На шаге 7.2 сказано «>=1 год», на шаге 7.2.2 — «больше 1 года»: куда попадает ребёнок ровно года, неясно. На какую дату считать возраст, не сказано. У МО значение CHILD — 0–17 лет, у слота CHILD — с 1 года до 18.",
      "en": "Step 7.2 says ≥1, step 7.2.2 says \"more than 1 year\" («больше 1 года»), so exactly one year is unclear. At which date the age counts is not said. For an MO CHILD means 0–17, for a slot CHILD means 1–18."
    },
    "emits": {
      "ru": "Возраст на день визита: <1 — BABY, 1≤a<18 — CHILD, ≥18 — ADULT; ALL подходит всегда.",
      "en": "Age on the visit date: <1 BABY, 1≤a<18 CHILD, ≥18 ADULT; ALL always."
    },
    "suite": {
      "ru": "Граничные проверки: день до 1-го и 18-го дня рождения и сам день — 14 или 0.",
      "en": "Boundary tests: the day before and the day of the 1st and 18th birthday, giving 14 or 0."
    },
    "why": {
      "ru": "В Таблице 4 сказано «с 1 года».",
      "en": "Table 4 says «с 1 года» (from 1 year)."
    },
    "requirements": [
      "REF-12",
      "REF-15",
      "MO-F11",
      "SLOT-F5",
      "ERR-14"
    ]
  },
  {
    "id": "E-59",
    "group": "data",
    "where": "L1513 / L1688",
    "title": {
      "ru": "Искать слоты в одном подразделении или во всей МО",
      "en": "Search slots in one department or the whole MO"
    },
    "problem": {
      "ru": "По L1688 поиск идёт по одному `mo_id`, а по L1513 запись возможна в «доступное для записи СП МО головной МО». Что правильно, не сказано.",
      "en": "L1688 searches by a single `mo_id`, while L1513 allows booking into any department of the head MO. Which of the two is right is not said."
    },
    "accepts": {
      "ru": "Оба (`scope=mo` или `scope=head`).",
      "en": "Both (`scope=mo` or `scope=head`)."
    },
    "emits": {
      "ru": "По умолчанию head (`parent_id` = `to_mo_oid`).",
      "en": "Default head (`parent_id` = `to_mo_oid`)."
    },
    "why": {
      "ru": "Этого требуют REF-1 и группировка по `mo_id`.",
      "en": "REF-1 and the grouping by `mo_id` need it."
    },
    "requirements": [
      "REF-1",
      "REF-10",
      "REF-14",
      "RFL-F8",
      "RFL-F20"
    ]
  },
  {
    "id": "E-60",
    "group": "data",
    "where": "L90-94",
    "title": {
      "ru": "Каскадное удаление описано не для всех таблиц",
      "en": "The cascade is silent on several tables"
    },
    "problem": {
      "ru": "Правило каскадного удаления молчит о `unaccessable_period`, `profilecode_resource`, строках `associations_slots`, вебхуках и направлениях. Действующие записи при этом исчезают молча.",
      "en": "The cascade rule is silent on `unaccessable_period`, `profilecode_resource`, association rows, webhooks and referrals. Live bookings vanish silently."
    },
    "emits": {
      "ru": "Дочерние записи ресурса удаляются каскадом; строка связи в `associations_slots` удаляется вместе со слотом; направления и вебхуки остаются; удаление слота с биркой 5000 пишется в журнал с пометкой «опасно» (danger).",
      "en": "Resource children cascade; the association row dies with its slot; referrals and webhooks stay; the delete of a slot with a 5000 book row is logged as danger."
    },
    "why": {
      "ru": "Этого требуют внешние ключи.",
      "en": "The foreign keys require it."
    },
    "requirements": [
      "CASC-1",
      "CASC-2",
      "CASC-3",
      "CASC-4"
    ]
  },
  {
    "id": "E-61",
    "group": "data",
    "where": "L571-583",
    "title": {
      "ru": "startDate и endDate: включительно ли, обязательны ли",
      "en": "startDate and endDate: inclusive, required, which zone"
    },
    "problem": {
      "ru": "Не сказано, входят ли `startDate` и `endDate` в интервал, в каком поясе считаются дни и обязательны ли оба параметра. В адресе формат записан как «ГГГГ-ММ-ДД».",
      "en": "It is not said whether `startDate` and `endDate` are inclusive, in which zone the days count, and whether both are required. The URL writes the format as «ГГГГ-ММ-ДД»."
    },
    "accepts": {
      "ru": "YYYY-MM-DD, оба обязательны, оба дня включительно, местные дни; если конец раньше начала — 400.",
      "en": "YYYY-MM-DD, both required, both days inclusive, local days; end before start is 400."
    },
    "why": {
      "ru": "Документ называет это интервалом поиска «по времени слота», а время слота — местное.",
      "en": "The document calls it a search interval «по времени слота» (by the slot's time), and slot time is local."
    },
    "requirements": [
      "SLOT-3"
    ]
  },
  {
    "id": "E-62",
    "group": "data",
    "where": "L222 / L237",
    "title": {
      "ru": "gzip обязателен и в то же время не обязателен",
      "en": "gzip is mandatory and at the same time not"
    },
    "problem": {
      "ru": "Запросы «должны быть сжаты», но «поддержка приёма запросов без сжатия gzip не прекращается». Пределы размера не указаны.",
      "en": "Requests «должны» (must) be compressed, yet support of uncompressed ones «не прекращается» (does not stop). Size limits are unstated."
    },
    "accepts": {
      "ru": "Оба вида; без сжатия — замечание lint; переключатель `GZIP_REQUIRED`.",
      "en": "Both; uncompressed gets a lint remark; switch `GZIP_REQUIRED`."
    },
    "suite": {
      "ru": "Без gzip — WARN (набора проверок и lint).",
      "en": "The suite and lint give WARN when not gzip."
    },
    "why": {
      "ru": "Так МИС может отрепетировать конец переходного периода.",
      "en": "It lets an MIS rehearse the end of the transition."
    },
    "requirements": [
      "GZ-1",
      "GZ-2"
    ]
  },
  {
    "id": "E-63",
    "group": "data",
    "where": "L77-78 / DUP",
    "title": {
      "ru": "Ответ до загрузки несовместим с проверкой дублей",
      "en": "Answering before loading conflicts with duplicate checks"
    },
    "problem": {
      "ru": "По §3.1 ответ уходит после ФЛК и до загрузки в Витрину, а проверкам дублей нужны её данные.",
      "en": "In §3.1 the answer goes out after ФЛК (format and logic control) and before loading, yet the duplicate checks need the Vitrina's data."
    },
    "accepts": {
      "ru": "Синхронно: проверка, загрузка, ответ.",
      "en": "Synchronous: check, load, answer."
    },
    "why": {
      "ru": "Иначе R-330 не мог бы попасть в ответ.",
      "en": "Otherwise R-330 could not be in the answer."
    },
    "requirements": [
      "LOAD-1",
      "DUP-1",
      "DUP-5"
    ]
  },
  {
    "id": "E-64",
    "group": "data",
    "where": "whole",
    "title": {
      "ru": "Дефекты самого документа",
      "en": "Defects of the document itself"
    },
    "problem": {
      "ru": "Глоссарий обрезан в начале; все рисунки отсутствуют (Рис. 3 — порядок загрузки). Повторяются номера: Таблица 1 — 2 раза, Таблица 2 — 3, Таблица 3 — 2; Рисунки 1, 2 и 7 — по 2. Есть «Ошибка! Закладка не определена» и опечатки: «дублировании», «удаются», «обычый», «переходные период», «в связи в принятыми», «Витрин данных»; MO латиницей и МО кириллицей вперемешку.",
      "en": "The glossary is truncated at the start; all figures are absent (Figure 3 is the load order). Numbers repeat: Table 1 twice, Table 2 three times, Table 3 twice; Figures 1, 2 and 7 twice each. There is «Ошибка! Закладка не определена» and typos: «дублировании», «удаются», «обычый», «переходные период», «в связи в принятыми», «Витрин данных»; Latin MO and Cyrillic МО are mixed."
    },
    "emits": {
      "ru": "Документация ссылается на L-номера и наши идентификаторы.",
      "en": "The docs cite L-numbers and our ids."
    },
    "requirements": [
      "LOAD-2"
    ]
  }
];
