// Generated from specs/ by `npm run generate`. Do not edit.
export interface paths {
    "/booking/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Проверка доступности
         * @description Шлюз вызывает метод при регистрации и проверке вебхука. Регистрирует адрес только ответ 200 не позже чем через 5 секунд; тело не читается.
         */
        get: operations["probe"];
        put?: never;
        /**
         * Бронирование слота
         * @description Шлюз передаёт данные для бронирования, МИС отвечает о результате не позже чем через 10 секунд (BOOK-2). Отказ — это HTTP 200 с ненулевым кодом в status.status_code. Созданную запись МИС сама выгружает в Витрину с id, равным book_ext_id.
         */
        post: operations["book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Отмена бронирования
         * @description Шлюз передаёт данные для отмены, МИС отвечает не позже чем через 10 секунд (CANCEL-2). Отменить нужно любую запись, на которую МИС выдала book_ext_id.
         */
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Идентификатор (GUID)
         * @description GUID в нижнем регистре через дефис. Версия и вариант RFC 4122 не проверяются, потому что идентификаторы в самом документе им не соответствуют.
         * @example 953f8666-21ce-478f-8351-389f27ce8cde
         */
        Guid: string;
        /**
         * Идентификатор пациента
         * @description Идентификатор пациента в Региональном регистре пациентов (РРП). Один и тот же во всех запросах; по документу строка, не обязательно GUID.
         * @example 953f8666-21ce-478f-8351-389f27ce8cde
         */
        PatientId: string;
        /**
         * СНИЛС
         * @description Одиннадцать цифр без разделителей. Контрольное число проверяется как замечание, а не как ошибка.
         * @example 11223344595
         */
        Snils: string;
        /**
         * Местное время
         * @description Дата и время YYYY-MM-DDTHH:MI:SS без смещения, по местному времени региона (FERKIT_TIME_ZONE, по умолчанию Asia/Yekaterinburg).
         * @example 2026-11-24T09:00:00
         */
        LocalDateTimeText: string;
        /**
         * Пол
         * @description Код пола по НСИ 1.2.643.5.1.13.13.11.1040.
         * @enum {string}
         */
        Gender: "1" | "2" | "3";
        /**
         * Данные пациента из РРП
         * @description Сведения о пациенте из Регионального регистра пациентов. Все одиннадцать ключей присутствуют всегда; неизвестное значение — null.
         */
        PatientDataRrp: {
            /** @description Идентификатор пациента в РРП. */
            id: components["schemas"]["PatientId"];
            /** @description Объединённые GUID с РРП: прежние идентификаторы того же пациента. */
            united_guids: components["schemas"]["PatientId"][];
            /** @description Имя. */
            firstname: string | null;
            /** @description Фамилия. */
            lastname: string | null;
            /** @description Отчество. */
            middlename: string | null;
            /** @description СНИЛС. */
            snils: components["schemas"]["Snils"] | null;
            /** @description ЕНП или номер полиса ОМС. */
            oms_number: string | null;
            /** @description Дата рождения в виде даты и времени на полночь. */
            birthdate: components["schemas"]["LocalDateTimeText"] | null;
            /** @description Код пола. */
            gender: components["schemas"]["Gender"] | null;
            /** @description Телефон из РРП. */
            phone: string | null;
            /** @description Электронная почта из РРП. */
            email: string | null;
        };
        /**
         * Общие параметры запроса бронирования
         * @description Поля, общие для всех типов записи.
         */
        BookRequestCommon: {
            /** @description Идентификатор слота. */
            slot_id: components["schemas"]["Guid"];
            /** @description Идентификатор пациента, равен patient_data_rrp.id. */
            patient_id: components["schemas"]["PatientId"];
            /** @description Идентификатор заявления в ЕПГУ. Строка из одних пробелов — то же, что отсутствие. */
            case_number?: string | null;
            /** @description Переключатель «бронирование / предварительное бронирование». По документу всегда false. */
            preliminary_reservation: boolean;
            /** @description Идентификатор направления. Обязателен при записи по направлению. */
            referral_id?: components["schemas"]["Guid"] | null;
            /** @description Идентификатор медицинской карты. */
            cards_id?: string | null;
            /** @description Электронная почта пациента из ЕПГУ. */
            email?: string | null;
            /** @description Телефон пациента из ЕПГУ. */
            mobile_phone?: string | null;
            /** @description Данные пациента из РРП. */
            patient_data_rrp: components["schemas"]["PatientDataRrp"];
        };
        /**
         * Строка до 45 символов
         * @description Непустая строка до 45 символов без символа NUL.
         */
        Text45: string;
        /**
         * Запрос записи на вакцинацию
         * @description Для вакцинации обязательны услуга и её код по справочнику.
         */
        BookRequestVaccination: {
            /**
             * @description Признак варианта.
             * @constant
             */
            booking_type: "VACCINATION";
            /** @description Идентификатор услуги из таблицы Service. */
            service_id: components["schemas"]["Guid"];
            /** @description Код услуги по справочнику. */
            dictionary_nsi_code: components["schemas"]["Text45"];
        } & (components["schemas"]["BookRequestCommon"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            booking_type: "VACCINATION";
        });
        /**
         * Запрос записи, кроме вакцинации
         * @description Услуга указывается при необходимости.
         */
        BookRequestGeneral: {
            /**
             * @description Признак варианта, любой тип записи, кроме VACCINATION.
             * @enum {string}
             */
            booking_type: "APPOINTMENT" | "DISPENSARY" | "PROPHYLACTIC_ADULT" | "PROPHYLACTIC_CHILD" | "D_OBSERVATION" | "ONLINE_CONSULTING" | "PAID_APPOINTMENT";
            /** @description Идентификатор услуги из таблицы Service. */
            service_id?: components["schemas"]["Guid"] | null;
            /** @description Код услуги по справочнику. */
            dictionary_nsi_code?: components["schemas"]["Text45"] | null;
        } & (components["schemas"]["BookRequestCommon"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            booking_type: "APPOINTMENT" | "DISPENSARY" | "PROPHYLACTIC_ADULT" | "PROPHYLACTIC_CHILD" | "D_OBSERVATION" | "ONLINE_CONSULTING" | "PAID_APPOINTMENT";
        });
        /**
         * Запрос бронирования
         * @description Запрос на бронирование слота (BOOK-3). Для вакцинации обязательны service_id и dictionary_nsi_code.
         */
        BookRequest: components["schemas"]["BookRequestVaccination"] | components["schemas"]["BookRequestGeneral"];
        /**
         * Время
         * @description Дата и время YYYY-MM-DDTHH:MI:SS. Без смещения — местное время региона; со смещением (RFC 3339) — указанный момент. Витрина хранит и отдаёт местное время без смещения.
         * @example 2026-11-24T09:00:00
         * @example 2026-11-24T09:00:00+05:00
         */
        TimestampText: string;
        /**
         * Статус успешного бронирования
         * @description Код 0 и необязательное сообщение.
         */
        BookingSuccessStatus: {
            /**
             * @description Код статуса, целое число.
             * @constant
             */
            status_code: 0;
            /** @description Сообщение для человека. Свободный текст, лучше отправлять. */
            status_message?: string | null;
        };
        /**
         * Успешное бронирование
         * @description Ответ МИС, создавшей запись.
         */
        BookSuccess: {
            /** @description Идентификатор записи на стороне РМИС. С ним же выгружается бирка (Book.id). */
            book_ext_id: components["schemas"]["Guid"];
            /** @description Идентификатор слота из запроса. */
            slot_id: components["schemas"]["Guid"];
            /** @description Время посещения: тот же момент, что у слота. */
            visit_time: components["schemas"]["TimestampText"];
            /** @description Длительность посещения, минут, строкой. */
            duration: string;
            /** @description Идентификатор цели услуги. */
            service_id?: string | null;
            /** @description Идентификатор подразделения. */
            organization_id?: string | null;
            /** @description Идентификатор помещения. */
            area_id?: string | null;
            /** @description Номер очереди. */
            queue_number?: string | null;
            /** @description Статус ответа. */
            status: components["schemas"]["BookingSuccessStatus"];
        };
        /**
         * Статус отказа в бронировании
         * @description Ненулевой код из закрытого набора и сообщение.
         */
        BookingRefusalStatus: {
            /**
             * @description Код статуса, целое число.
             * @enum {integer}
             */
            status_code: 11 | 12 | 13 | 14 | 15 | 17 | 18;
            /** @description Сообщение для человека. Свободный текст, лучше отправлять. */
            status_message?: string | null;
        };
        /**
         * Отказ в бронировании
         * @description Ответ МИС, не создавшей запись. Обязателен только status с ненулевым кодом.
         */
        BookRefusal: {
            /** @description Идентификатор записи. При отказе записи нет, поэтому обычно отсутствует или null. */
            book_ext_id?: string | null;
            /** @description Статус ответа. */
            status: components["schemas"]["BookingRefusalStatus"];
        };
        /**
         * Ответ на запрос бронирования
         * @description Успех или отказ; вариант определяется полем status.status_code.
         */
        BookResponse: components["schemas"]["BookSuccess"] | components["schemas"]["BookRefusal"];
        /**
         * Запрос отмены
         * @description Запрос на отмену бронирования (CANCEL-3).
         */
        CancelRequest: {
            /** @description Идентификатор записи на стороне РМИС. */
            book_ext_id: components["schemas"]["Guid"];
            /** @description Идентификатор пациента в РРП. */
            patient_id: components["schemas"]["PatientId"];
            /** @description Объединённые GUID с РРП. */
            united_guids: components["schemas"]["PatientId"][];
        };
        /**
         * Статус успешной отмены
         * @description Код 0 и необязательное сообщение.
         */
        CancelSuccessStatus: {
            /**
             * @description Код статуса, целое число.
             * @constant
             */
            status_code: 0;
            /** @description Сообщение для человека. Свободный текст, лучше отправлять. */
            status_message?: string | null;
        };
        /**
         * Успешная отмена
         * @description Ответ МИС, отменившей запись. Обязательны book_ext_id и status; остальные поля таблицы лучше отправлять.
         */
        CancelSuccess: {
            /** @description Идентификатор записи из запроса. */
            book_ext_id: components["schemas"]["Guid"];
            /** @description Идентификатор слота отменённой записи. */
            slot_id?: components["schemas"]["Guid"];
            /** @description Время посещения: тот же момент, что у слота. */
            visit_time?: components["schemas"]["TimestampText"];
            /** @description Длительность посещения, минут, строкой. */
            duration?: string;
            /** @description Идентификатор цели услуги. */
            service_id?: string | null;
            /** @description Идентификатор подразделения. */
            organization_id?: string | null;
            /** @description Идентификатор помещения. */
            area_id?: string | null;
            /** @description Номер очереди. */
            queue_number?: string | null;
            /** @description Статус ответа. */
            status: components["schemas"]["CancelSuccessStatus"];
        };
        /**
         * Статус отказа в отмене
         * @description Код 1 или 18 и сообщение.
         */
        CancelRefusalStatus: {
            /**
             * @description Код статуса, целое число.
             * @enum {integer}
             */
            status_code: 1 | 18;
            /** @description Сообщение для человека. Свободный текст, лучше отправлять. */
            status_message?: string | null;
        };
        /**
         * Отказ в отмене
         * @description Ответ МИС, не отменившей запись. Обязателен только status.
         */
        CancelRefusal: {
            /** @description Идентификатор записи из запроса. В таблице отказа его нет, в примере есть. */
            book_ext_id?: string | null;
            /** @description Статус ответа. */
            status: components["schemas"]["CancelRefusalStatus"];
        };
        /**
         * Ответ на запрос отмены
         * @description Успех или отказ; вариант определяется полем status.status_code.
         */
        CancelResponse: components["schemas"]["CancelSuccess"] | components["schemas"]["CancelRefusal"];
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    probe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ответный сервис доступен. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Метода нет по этому адресу — вебхук не регистрируется. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    book: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookRequest"];
            };
        };
        responses: {
            /** @description Запись создана или отказано, по коду в status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookResponse"];
                };
            };
            /** @description Запрос не разобран или нарушает структуру. Допустимо и 200 с кодом 18. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookRefusal"];
                };
            };
            /** @description Сбой МИС. Для шлюза это код 18 и неизвестный исход. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description Запись отменена или отказано, по коду в status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelResponse"];
                };
            };
            /** @description Запрос не разобран или нарушает структуру. Допустимо и 200 с кодом 18. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelRefusal"];
                };
            };
            /** @description Сбой МИС. Для шлюза это код 18 и неизвестный исход. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
