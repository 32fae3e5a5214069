// Generated from specs/ by `npm run generate`. Do not edit.
export interface paths {
    "/auth.svc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Получение токена
         * @description Выдаёт токен по имени (OID МО) и паролю. Токен передаётся в заголовке `Authorization: bearer …` каждого следующего запроса; по истечении его нужно получить снова.
         */
        post: operations["authorize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение вебхука
         * @description Возвращает вебхук МО или подразделения. Запрос с address — ошибка 400 с подсказкой: документ печатает обновление как GET, но изменяющий GET не поддерживается.
         */
        get: operations["getCallback"];
        /**
         * Обновление вебхука
         * @description Заменяет адрес зарегистрированного вебхука после проверки доступности. В профиле doc address и depart_oid читаются и из параметров адреса.
         */
        put: operations["updateCallback"];
        /**
         * Регистрация вебхука
         * @description Проверяет доступность запросом GET {address}/booking/book и регистрирует адрес для МО или, с depart_oid, для подразделения. Повторная регистрация заменяет адрес. Один вебхук на МО и один на подразделение; запрос идёт на вебхук подразделения, если он есть. В профиле doc address и depart_oid читаются и из параметров адреса. Подразделение другой МО — ошибка 400; ещё не загруженное регистрируется с замечанием E-35.
         */
        post: operations["registerCallback"];
        /**
         * Удаление вебхука
         * @description Удаляет вебхук МО или подразделения. После удаления МИС не получает запросов бронирования. В профиле doc depart_oid читается и из тела JSON; тело с чем-либо другим — ошибка 400.
         */
        delete: operations["deleteCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callback/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Проверка доступности вебхука
         * @description Проверяет любой адрес запросом GET {address}/booking/book. Ответ 200, если проверка состоялась; доступность — в result.available.
         */
        get: operations["checkCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Бронирование слота
         * @description ЕПГУ просит забронировать слот. Шлюз проверяет предусловия UC-1, вызывает МИС и отвечает кодом из закрытого набора; status_message содержит текст для пользователя. Повтор с тем же case_number не создаёт второй записи.
         */
        post: operations["bookSlot"];
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
         * Отмена записи
         * @description ЕПГУ просит отменить запись, сделанную через ЕПГУ. Шлюз проверяет предусловия UC-1.1, вызывает МИС и освобождает слот.
         */
        post: operations["cancelBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Состояние песочницы
         * @description Профиль, зерно, блокировки, помехи и число записей. Метод песочницы; нужна учётная запись оператора.
         */
        get: operations["getSandbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/blocks/{oid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Заблокировать МО
         * @description POST этой МО или подразделения отвечает 405 с Allow: GET, DELETE. Метод песочницы; нужна учётная запись оператора.
         */
        put: operations["blockMo"];
        post?: never;
        /**
         * Разблокировать МО
         * @description Снимает блокировку. Метод песочницы; нужна учётная запись оператора.
         */
        delete: operations["unblockMo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Технические работы
         * @description Включает и выключает ответ 503 на все методы, кроме управления песочницей. Метод песочницы; нужна учётная запись оператора.
         */
        put: operations["setMaintenance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/switches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Переключатели прочтений
         * @description Задаёт все переключатели; не названный принимает значение по умолчанию. Действует во всех процессах шлюза. Метод песочницы; нужна учётная запись оператора.
         */
        put: operations["setSwitches"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/token-lifetime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Срок действия токена
         * @description Меняет срок действия новых токенов, чтобы проверить обновление токена в МИС. Метод песочницы; нужна учётная запись оператора.
         */
        put: operations["setTokenLifetime"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Транспортные помехи
         * @description Заменяет список помех, которые шлюз вносит в свои ответы. Метод песочницы; нужна учётная запись оператора.
         */
        put: operations["setFaults"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Сброс песочницы
         * @description Удаляет всё загруженное и строит живой регион заново от сегодняшнего дня. Учётные записи остаются. Метод песочницы; нужна учётная запись оператора.
         */
        post: operations["resetSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/slots/{slot_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * История слота
         * @description Расширение ferkit, не часть профиля. Всё, что произошло со слотом, его связью associations_slots, бирками, направлениями и попытками записи: когда, кто, из какого состояния в какое. Оператору — любой слот, МИС — слоты её МО, в том числе удалённые. Персональных данных в ответе нет.
         */
        get: operations["getSlotTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Актуальность данных МО
         * @description Расширение ferkit, не часть профиля. По каждой МО: последняя загрузка каждой подсистемы против срока из профиля (слоты — 30 секунд, прочее — 1 час) и то, за сколько МИС показывает в Витрине собственные бронирования и отмены. Оператору — все МО или одна, МИС — только её МО.
         */
        get: operations["getFreshness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Записанные обращения МИС
         * @description Расширение ferkit, не часть профиля. Обращения учётных записей МО к шлюзу и Витрине, от ранних к поздним: метод, статус, сжатие, возраст токена, число записей и отказов по кодам. Тел запросов, токенов и персональных данных нет. Хранится 7 суток и не более миллиона строк; строка появляется не позже чем через секунду после ответа. Оператору — все МО или одна, МИС — только её МО.
         */
        get: operations["getExchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/fixtures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Данные для проверки МИС
         * @description Расширение ferkit, не часть профиля. То, без чего не проверить ответный сервис и чего методы профиля не перечисляют: люди синтетического РРП в том виде, в каком они стоят в запросе бронирования (живые, сначала без предстоящих записей), их направления в подразделения МО и услуги её ресурсов. Регион песочницы вымышлен, никто из этих людей не существует; в настоящем шлюзе такого метода нет и быть не может, там пациентов называют в файле --fixtures. Оператору — направления и услуги всех МО или одной, МИС — только её МО.
         */
        get: operations["getFixtures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/desk/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Проверки МИС
         * @description Расширение ferkit, не часть профиля. Проверки этой МО, новые сверху, не больше ста: состояние, итог, сколько сценариев пройдено. Оператору и аудитору — всех МО.
         */
        get: operations["listDeskRuns"];
        put?: never;
        /**
         * Начать проверку МИС
         * @description Расширение ferkit, не часть профиля. Запускает набор проверок против зарегистрированного вебхука МО или названного адреса. Данные для сценариев берутся из Витрины учётной записью, которой пришёл запрос; её пароль нужен набору, чтобы войти в шлюз, и нигде не хранится. Одну МИС в одно время проверяет один.
         */
        post: operations["startDeskRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/desk/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Состояние проверки
         * @description Расширение ferkit, не часть профиля. Одна проверка: состояние, ход и итог.
         */
        get: operations["getDeskRun"];
        put?: never;
        post?: never;
        /**
         * Остановить проверку
         * @description Расширение ferkit, не часть профиля. Проверка кончается после начатого обмена; всё, что она записала, отменяется. Законченная остаётся как есть.
         */
        delete: operations["stopDeskRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/desk/runs/{run_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ход проверки
         * @description Расширение ferkit, не часть профиля. События проверки как server-sent events: data — JSON, id — номер события. Ответ ждёт новых событий до десяти секунд и кончается; следующий запрос называет в after последний номер. Последнее событие — end.
         */
        get: operations["getDeskRunEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/desk/runs/{run_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Отчёт проверки
         * @description Расширение ferkit, не часть профиля. Отчёт законченной проверки, страница HTML без внешних ссылок.
         */
        get: operations["getDeskRunReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/desk/runs/{run_id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Свидетельство по проверке
         * @description Расширение ferkit, не часть профиля. Свидетельство о соответствии по отчёту проверки, подписанное ключом этой песочницы, или все причины, по которым его нет.
         */
        get: operations["getDeskCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/desk/runs/{run_id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Сравнить две проверки
         * @description Расширение ferkit, не часть профиля. Сценарии, у которых итог в двух проверках разный: что исправлено, что сломалось, что проверено впервые.
         */
        get: operations["compareDeskRuns"];
        put?: never;
        post?: never;
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
         * Запрос авторизации
         * @description Учётные данные МО (таблица 1 раздела 4).
         */
        AuthRequest: {
            /** @description OID медицинской организации. Для учётных записей ЕПГУ и оператора песочницы — имя. */
            username: string;
            /**
             * Format: password
             * @description Пароль.
             */
            password: string;
        };
        /**
         * Время со смещением
         * @description Момент времени RFC 3339 с обязательным смещением от UTC.
         * @example 2026-11-24T09:00:00+05:00
         */
        OffsetDateTimeText: string;
        /**
         * Токен
         * @description Токен доступа и срок его действия.
         */
        AuthToken: {
            /** @description Момент, после которого токен не принимается, UTC. */
            ValidTo: components["schemas"]["OffsetDateTimeText"];
            /** @description Значение для заголовка Authorization. Клиент не разбирает его содержимое. */
            Value: string;
        };
        /**
         * Токен выдан
         * @description Ответ сервиса авторизации. Ключи с заглавной буквы — по документу; клиенту лучше читать их без учёта регистра.
         */
        AuthResponse: {
            /** @description Токен; null при ошибке. */
            Result: components["schemas"]["AuthToken"];
            /**
             * @description Признак успеха.
             * @constant
             */
            IsSuccess: true;
            /** @description Описание ошибки; пустая строка при успехе. */
            ErrorMessage: string;
            /**
             * @description Код ответа, равен HTTP-статусу.
             * @constant
             */
            StatusCode: 200;
        };
        /**
         * Токен не выдан
         * @description Ответ сервиса авторизации. Ключи с заглавной буквы — по документу; клиенту лучше читать их без учёта регистра.
         */
        AuthFailure: {
            /** @description Токен; null при ошибке. */
            Result: null;
            /**
             * @description Признак успеха.
             * @constant
             */
            IsSuccess: false;
            /** @description Описание ошибки; пустая строка при успехе. */
            ErrorMessage: string;
            /**
             * @description Код ответа, равен HTTP-статусу.
             * @enum {integer}
             */
            StatusCode: 400 | 401 | 403 | 404 | 405 | 406 | 408 | 413 | 415 | 417 | 422 | 429 | 431 | 500 | 503;
        };
        /**
         * Ошибка запроса
         * @description Сводная ошибка; несколько ошибок записей соединяются пробелом.
         */
        RequestError: {
            /** @description Описание ошибки. */
            errorMessage: string;
            /**
             * @description Код ошибки; на уровне запроса всегда R-310.
             * @constant
             */
            errorCode: "R-310";
        };
        /**
         * Код ошибки
         * @description R-310 — дефект внутри запроса, R-330 — противоречие данным Витрины (DUP-7). Коды SBX-nnn существуют только в песочнице: документ знает лишь два кода, и МИС не должна на них опираться (E-48). На уровне запроса код всегда R-310.
         */
        FlkErrorCode: string;
        /**
         * Ошибка записи
         * @description Ошибка одной записи пакета. У одной записи может быть несколько ошибок.
         */
        RecordError: {
            /** @description Идентификатор записи с ошибкой; null, если в записи его нет. */
            id: string | null;
            /** @description Описание ошибки. */
            errorMessage: string;
            /** @description Код ошибки. */
            errorCode: components["schemas"]["FlkErrorCode"];
            /** @description JSON Pointer на значение в теле запроса. Только у кодов SBX-nnn. */
            pointer?: string;
        };
        /**
         * Ответ с ошибкой
         * @description Структура ответа при ошибке (Приложение 2). Все семь ключей присутствуют всегда.
         */
        ErrorEnvelope: {
            /** @description Результат ответа. */
            result: null;
            /**
             * @description Статус результата.
             * @constant
             */
            isSuccess: false;
            /** @description Описание ошибки; null при успехе. */
            error: components["schemas"]["RequestError"];
            /** @description Ошибки отдельных записей; null, если их нет. */
            errors: components["schemas"]["RecordError"][] | null;
            /** @description Идентификаторы записей без ошибок. Написание ключа — по документу. */
            sendedGuids: string[];
            /** @description Для слотов повторяет sendedGuids, для остальных подсистем null. */
            sendedGuidsToContactCenter: string[] | null;
            /**
             * @description Код ответа, всегда равен HTTP-статусу.
             * @enum {integer}
             */
            statusCode: 400 | 401 | 403 | 404 | 405 | 406 | 408 | 413 | 415 | 417 | 422 | 429 | 431 | 500 | 503;
        };
        /**
         * OID
         * @description Объектный идентификатор, числа через точку.
         * @example 1.2.643.5.1.13.13.12.2.999.10001
         */
        Oid: string;
        /**
         * Успешный ответ
         * @description Структура успешного ответа (Приложение 2). Все семь ключей присутствуют всегда.
         */
        SuccessEnvelope: {
            /** @description Результат ответа. */
            result: unknown;
            /**
             * @description Статус результата.
             * @constant
             */
            isSuccess: true;
            /** @description Описание ошибки; null при успехе. */
            error: null;
            /** @description Ошибки отдельных записей; null, если их нет. */
            errors: null;
            /** @description Идентификаторы записей без ошибок. Написание ключа — по документу. */
            sendedGuids: string[];
            /** @description Для слотов повторяет sendedGuids, для остальных подсистем null. */
            sendedGuidsToContactCenter: string[] | null;
            /**
             * @description Код ответа, всегда равен HTTP-статусу.
             * @constant
             */
            statusCode: 200;
        };
        /**
         * Адрес ответного сервиса
         * @description URL http или https без учётных данных, параметров и фрагмента. Адрес, оканчивающийся на /booking/book или /booking/cancel, не принимается.
         * @example http://127.0.0.1:4010
         */
        CallbackAddress: string;
        /**
         * Запись о вебхуке
         * @description Зарегистрированный ответный сервис (таблица 2 раздела 8).
         */
        Callback: {
            /** @description Ссылка на адрес ответного сервиса. */
            address: components["schemas"]["CallbackAddress"];
            /** @description OID подразделения; null для вебхука всей МО. */
            depart_oid: components["schemas"]["Oid"] | null;
        };
        /**
         * Ответ с записью Callback
         * @description Структура успешного ответа; result — одна запись.
         */
        CallbackEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["Callback"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Регистрация вебхука
         * @description Адрес ответного сервиса МИС.
         */
        CallbackRequest: {
            /** @description Базовый URL, на который шлюз отправляет запросы: к нему добавляются /booking/book и /booking/cancel. */
            address: components["schemas"]["CallbackAddress"];
            /** @description OID подразделения, если вебхук отдельный; без него — вебхук всей МО. */
            depart_oid?: components["schemas"]["Oid"] | null;
        };
        /**
         * Ответ об успехе без данных
         * @description Структура успешного ответа; result — null.
         */
        WriteEnvelope: {
            /** @description Результат ответа. */
            result: null;
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Доступность ответного сервиса
         * @description Результат проверки адреса (HOOK-16).
         */
        CallbackCheck: {
            /** @description Проверенный адрес. */
            address: string;
            /** @description true, если GET {address}/booking/book ответил 200 за 5 секунд. */
            available: boolean;
            /** @description HTTP-статус ответа; null, если ответа не было. */
            http_status: number | null;
            /** @description Время проверки, миллисекунд. */
            elapsed_ms: number;
            /** @description Почему сервис недоступен и что исправить; null, если доступен. */
            reason: string | null;
        };
        /**
         * Ответ с записью CallbackCheck
         * @description Структура успешного ответа; result — одна запись.
         */
        CallbackCheckEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["CallbackCheck"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
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
         * Запись создана
         * @description Ответ шлюза на успешное бронирование; время всегда со смещением.
         */
        EpguBookSuccess: {
            /** @description Идентификатор записи на стороне РМИС. С ним же выгружается бирка (Book.id). */
            book_ext_id: components["schemas"]["Guid"];
            /** @description Идентификатор слота из запроса. */
            slot_id: components["schemas"]["Guid"];
            /** @description Время посещения: тот же момент, что у слота. */
            visit_time: components["schemas"]["OffsetDateTimeText"];
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
         * Ответ шлюза на запрос бронирования
         * @description Успех или отказ с кодом из закрытого набора; текст status_message — тот, что показывает ЕПГУ.
         */
        EpguBookResponse: components["schemas"]["EpguBookSuccess"] | components["schemas"]["BookRefusal"];
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
         * Запись отменена
         * @description Ответ шлюза на успешную отмену.
         */
        EpguCancelSuccess: {
            /** @description Идентификатор записи на стороне РМИС. С ним же выгружается бирка (Book.id). */
            book_ext_id: components["schemas"]["Guid"];
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
         * Ответ шлюза на запрос отмены
         * @description Успех или отказ с кодом из закрытого набора; текст status_message — тот, что показывает ЕПГУ.
         */
        EpguCancelResponse: components["schemas"]["EpguCancelSuccess"] | components["schemas"]["CancelRefusal"];
        /**
         * Технические работы
         * @description Во время работ все методы, кроме администрирования, отвечают 503 с Retry-After.
         */
        SandboxMaintenance: {
            /** @description Ведутся ли работы. */
            enabled: boolean;
            /** @description Значение заголовка Retry-After, секунд. */
            retry_after_seconds?: number;
        };
        /**
         * Переключатели
         * @description Прочтения, которые разночтения документа оставляют оператору. Не названный переключатель имеет значение по умолчанию.
         */
        SandboxSwitches: {
            /** @description Загрузка без сжатия gzip отклоняется (415), как после переходного периода. По умолчанию — FERKIT_GZIP_REQUIRED. */
            gzip_required?: boolean;
            /** @description GET /api/callback с address обновляет вебхук, как напечатано. GET с одним depart_oid остаётся чтением. По умолчанию false. */
            legacy_get_mutations?: boolean;
            /**
             * @description Написание ключей ответа auth.svc: по документу с заглавной буквы или как у действующих клиентов. По умолчанию pascal.
             * @enum {string}
             */
            auth_envelope?: "pascal" | "camel";
        };
        /**
         * Строка до 512 символов
         * @description Непустая строка до 512 символов без символа NUL.
         */
        Text512: string;
        /**
         * Блокировка МО
         * @description Загрузка от МО или подразделения заблокирована: POST отвечает 405.
         */
        SandboxBlock: {
            /** @description OID МО или подразделения. */
            oid: components["schemas"]["Oid"];
            /** @description Причина блокировки. */
            reason: components["schemas"]["Text512"];
            /** @description Когда заблокирована. */
            since: components["schemas"]["OffsetDateTimeText"];
        };
        /**
         * Транспортная помеха
         * @description Помеха, которую шлюз вносит в ответы выбранного метода.
         */
        SandboxFault: {
            /** @description operationId метода или * для всех. */
            operation: string;
            /**
             * @description Вид помехи.
             * @enum {string}
             */
            kind: "status_500" | "status_503" | "delay" | "reset";
            /** @description Задержка, миллисекунд; для kind = delay. */
            delay_ms?: number;
            /** @description Доля запросов с помехой, по умолчанию 1. */
            share?: number;
        };
        /**
         * Состояние песочницы
         * @description Что включено в песочнице и сколько в ней записей.
         */
        SandboxState: {
            /**
             * @description Профиль чтения.
             * @enum {string}
             */
            profile: "doc" | "strict";
            /** @description Зерно живого региона. */
            seed: number;
            /** @description Технические работы. */
            maintenance: components["schemas"]["SandboxMaintenance"];
            /** @description Срок действия токена, секунд. */
            token_lifetime_seconds: number;
            /** @description Переключатели прочтений, все, с действующими значениями. */
            switches: components["schemas"]["SandboxSwitches"];
            /** @description Действующие блокировки. */
            blocks: components["schemas"]["SandboxBlock"][];
            /** @description Действующие помехи. */
            faults: components["schemas"]["SandboxFault"][];
            /** @description Число записей в таблицах; больше 100 000 — по оценке PostgreSQL. */
            counts: {
                [key: string]: number;
            };
        };
        /**
         * Ответ с записью SandboxState
         * @description Структура успешного ответа; result — одна запись.
         */
        SandboxStateEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["SandboxState"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Запрос блокировки
         * @description Причина блокировки.
         */
        SandboxBlockRequest: {
            /** @description Причина блокировки. */
            reason: components["schemas"]["Text512"];
        };
        /**
         * Ответ с записью SandboxBlock
         * @description Структура успешного ответа; result — одна запись.
         */
        SandboxBlockEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["SandboxBlock"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Ответ с записью SandboxMaintenance
         * @description Структура успешного ответа; result — одна запись.
         */
        SandboxMaintenanceEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["SandboxMaintenance"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Ответ с записью SandboxMaintenance
         * @description Структура успешного ответа; result — одна запись.
         */
        SandboxSwitchesEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["SandboxSwitches"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Срок действия токена
         * @description Срок действия новых токенов.
         */
        SandboxTokenLifetime: {
            /** @description Срок, секунд. */
            seconds: number;
        };
        /**
         * Ответ с записью SandboxTokenLifetime
         * @description Структура успешного ответа; result — одна запись.
         */
        SandboxTokenLifetimeEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["SandboxTokenLifetime"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Транспортные помехи
         * @description Полный список действующих помех; пустой список выключает все.
         */
        SandboxFaults: {
            /** @description Помехи. */
            faults: components["schemas"]["SandboxFault"][];
        };
        /**
         * Ответ с записью SandboxFaults
         * @description Структура успешного ответа; result — одна запись.
         */
        SandboxFaultsEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["SandboxFaults"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Сброс песочницы
         * @description Песочница возвращается к живому региону, построенному из зерна от сегодняшнего дня.
         */
        SandboxResetRequest: {
            /** @description Зерно; без него — прежнее. */
            seed?: number;
        };
        /**
         * Изменение поля
         * @description Расширение ferkit. Значение поля до и после; null — не было или не стало.
         */
        SandboxFieldChange: {
            /** @description Поле. */
            field: string;
            /** @description Было. */
            from: string | null;
            /** @description Стало. */
            to: string | null;
        };
        /**
         * Событие слота
         * @description Расширение ferkit. Одно изменение слота или того, что с ним связано.
         */
        SandboxSlotEvent: {
            /** @description Когда. */
            at: components["schemas"]["OffsetDateTimeText"];
            /**
             * @description Что изменилось.
             * @enum {string}
             */
            entity: "slot" | "association" | "book" | "referral" | "attempt";
            /** @description Идентификатор того, что изменилось. */
            entity_id: components["schemas"]["Guid"];
            /**
             * @description Что с ним произошло.
             * @enum {string}
             */
            action: "stored" | "changed" | "deleted";
            /** @description Изменённые поля. mis_lints попытки — отступления ответа МИС от контракта, номерами разночтений (E-nn) и решений (D-nn). */
            changes: components["schemas"]["SandboxFieldChange"][];
            /**
             * @description Кто изменил.
             * @enum {string}
             */
            actor: "mis" | "epgu" | "gateway" | "reconciler" | "operator";
            /** @description OID МО учётной записи МИС; у остальных null. */
            mo_oid: components["schemas"]["Oid"] | null;
            /** @description Номер запроса (заголовок X-Request-Id), который это вызвал. */
            request_id: components["schemas"]["Guid"] | null;
            /** @description У попытки — код ответа ЕПГУ. */
            status_code: number | null;
            /** @description У попытки — HTTP-статус ответа МИС. */
            http_status: number | null;
            /** @description У попытки — почему она закончилась так. */
            reason: string | null;
        };
        /**
         * История слота
         * @description Расширение ferkit. Слот и события с ним, от ранних к поздним.
         */
        SandboxTimeline: {
            /** @description Слот. */
            slot_id: components["schemas"]["Guid"];
            /** @description OID МО, которой принадлежит слот; null, если слота никогда не было, а попытки записи на него были. */
            mo_oid: components["schemas"]["Oid"] | null;
            /** @description События. */
            events: components["schemas"]["SandboxSlotEvent"][];
        };
        /**
         * Ответ с записью SandboxTimeline
         * @description Структура успешного ответа; result — одна запись.
         */
        SandboxTimelineEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["SandboxTimeline"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Загрузки подсистемы
         * @description Расширение ferkit. Принятые загрузки (хотя бы одна запись без ошибок) против срока из профиля.
         */
        SandboxSubsystemFreshness: {
            /**
             * @description Подсистема.
             * @enum {string}
             */
            subsystem: "mo" | "resource" | "service" | "slot" | "book" | "referral" | "unaccessable_period" | "profilecode_resource";
            /** @description Срок из профиля, секунд. */
            limit_seconds: number;
            /** @description Последняя принятая загрузка за хранимый срок. */
            last_upload_at: components["schemas"]["OffsetDateTimeText"] | null;
            /** @description Сколько секунд прошло с неё. */
            age_seconds: number | null;
            /** @description Прошло больше срока. Без единой загрузки — false: не видно, есть ли что загружать. */
            is_stale: boolean;
            /** @description Принятых загрузок за промежуток. */
            uploads: number;
            /** @description Из них пришли позже срока после предыдущей. */
            late_uploads: number;
            /** @description Самый долгий перерыв между загрузками за промежуток. */
            longest_gap_seconds: number | null;
        };
        /**
         * Изменение записи
         * @description Расширение ferkit. Что шлюз и МИС сделали по запросу ЕПГУ.
         * @enum {string}
         */
        SandboxChangeKind: "book" | "cancel";
        /**
         * Чем показано изменение
         * @description Расширение ferkit. Запись, загрузкой которой МИС показывает изменение.
         * @enum {string}
         */
        SandboxShowingRecord: "slot" | "book";
        /**
         * Показ изменений
         * @description Расширение ferkit. За сколько после собственного успешного ответа МИС показала изменение в Витрине. Срок — 30 секунд.
         */
        SandboxShownChanges: {
            /** @description Изменение. */
            change: components["schemas"]["SandboxChangeKind"];
            /** @description Чем показано. */
            record: components["schemas"]["SandboxShowingRecord"];
            /** @description Изменений за промежуток. */
            expected: number;
            /** @description Показаны в срок. */
            on_time: number;
            /** @description Показаны позже срока. */
            late: number;
            /** @description Срок прошёл, не показаны. */
            missing: number;
            /** @description Не показаны, срок идёт. */
            pending: number;
            /** @description Показывать не понадобилось: слот удалён, забронирован или отменён снова до истечения срока. */
            moot: number;
            /** @description Медиана задержки. */
            median_seconds: number | null;
            /** @description Наибольшая задержка. */
            longest_seconds: number | null;
        };
        /**
         * Изменение, показанное не в срок
         * @description Расширение ferkit. Бронирование или отмена, которую МИС показала позже 30 секунд или не показала.
         */
        SandboxOverdueChange: {
            /** @description Изменение. */
            change: components["schemas"]["SandboxChangeKind"];
            /** @description Чем должно быть показано. */
            record: components["schemas"]["SandboxShowingRecord"];
            /** @description Слот. */
            slot_id: components["schemas"]["Guid"];
            /** @description Идентификатор записи, он же id бирки. */
            book_ext_id: components["schemas"]["Guid"];
            /** @description Когда МИС ответила успехом. */
            at: components["schemas"]["OffsetDateTimeText"];
            /** @description Когда показано; null — ещё нет. */
            shown_at: components["schemas"]["OffsetDateTimeText"] | null;
            /** @description Задержка, секунд; если не показано — сколько прошло. */
            seconds: number;
        };
        /**
         * Актуальность данных МО
         * @description Расширение ferkit. Загрузки одной МО и то, как быстро она показывает изменения.
         */
        SandboxMoFreshness: {
            /** @description OID МО. */
            mo_oid: components["schemas"]["Oid"];
            /** @description Есть слоты на будущее, а подсистема slot не загружалась больше часа. */
            is_schedule_stale: boolean;
            /** @description Загрузки подсистем. */
            subsystems: components["schemas"]["SandboxSubsystemFreshness"][];
            /** @description Как МИС показывает собственные бронирования и отмены. */
            shown: components["schemas"]["SandboxShownChanges"][];
            /** @description Последние сто изменений за промежуток, показанных не в срок, от поздних к ранним. */
            overdue: components["schemas"]["SandboxOverdueChange"][];
        };
        /**
         * Актуальность данных
         * @description Расширение ferkit. Показатели МО за промежуток.
         */
        SandboxFreshness: {
            /** @description Начало промежутка. */
            since: components["schemas"]["OffsetDateTimeText"];
            /** @description Конец промежутка, он же время, на которое показатели верны. */
            until: components["schemas"]["OffsetDateTimeText"];
            /** @description МО, у которых есть учётная запись МИС, по OID. */
            items: components["schemas"]["SandboxMoFreshness"][];
        };
        /**
         * Ответ с записью SandboxFreshness
         * @description Структура успешного ответа; result — одна запись.
         */
        SandboxFreshnessEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["SandboxFreshness"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Число ошибок с кодом
         * @description Расширение ferkit. Код ошибки и сколько раз он встретился.
         */
        SandboxCodeCount: {
            /** @description Код. */
            code: components["schemas"]["FlkErrorCode"];
            /** @description Сколько раз. */
            count: number;
        };
        /**
         * Запись времени
         * @description Расширение ferkit. Есть ли у моментов времени смещение.
         * @enum {string}
         */
        SandboxTimeSpelling: "local" | "offset" | "mixed";
        /**
         * Записанное обращение
         * @description Расширение ferkit. Одно обращение учётной записи МО.
         */
        SandboxExchange: {
            /** @description Когда началось. */
            at: components["schemas"]["OffsetDateTimeText"];
            /** @description OID МО. */
            mo_oid: components["schemas"]["Oid"];
            /** @description Учётная запись. */
            username: string;
            /** @description operationId метода; null, если такого метода нет. */
            operation: string | null;
            /** @description Метод HTTP. */
            method: string;
            /** @description Статус ответа; null, если МИС не дождалась ответа. */
            status: number | null;
            /** @description Номер запроса (заголовок X-Request-Id). */
            request_id: components["schemas"]["Guid"];
            /** @description Длительность, миллисекунд. */
            duration_ms: number;
            /** @description Заголовок Content-Encoding запроса. */
            content_encoding: string | null;
            /** @description Заголовок Content-Length запроса: размер тела в том виде, в каком оно пришло. */
            bytes: number | null;
            /** @description jti токена: одинаков у обращений с одним токеном. У auth.svc — выданный токен. */
            token_id: string | null;
            /** @description Возраст токена, секунд. */
            token_age_seconds: number | null;
            /** @description Срок действия токена прошёл. */
            is_token_expired: boolean;
            /** @description Записей в пакете. */
            records: number | null;
            /** @description Из них с ошибками. */
            refused: number | null;
            /** @description Коды ошибок записей. */
            codes: components["schemas"]["SandboxCodeCount"][];
            /** @description Замечания, как в X-Fer-Lint. */
            lints: string[];
            /** @description Как записаны моменты времени в первых записях пакета; null, если их нет. */
            times: components["schemas"]["SandboxTimeSpelling"] | null;
        };
        /**
         * Записанные обращения
         * @description Расширение ferkit. Страница обращений.
         */
        SandboxExchanges: {
            /** @description Обращения, от ранних к поздним. */
            items: components["schemas"]["SandboxExchange"][];
            /** @description Передаётся в after, чтобы получить то, что дальше, или то, что появится потом. Страница последняя, если в items меньше limit. null, если не было ничего. */
            next: string | null;
        };
        /**
         * Ответ с записью SandboxExchanges
         * @description Структура успешного ответа; result — одна запись.
         */
        SandboxExchangesEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["SandboxExchanges"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Время
         * @description Дата и время YYYY-MM-DDTHH:MI:SS. Без смещения — местное время региона; со смещением (RFC 3339) — указанный момент. Витрина хранит и отдаёт местное время без смещения.
         * @example 2026-11-24T09:00:00
         * @example 2026-11-24T09:00:00+05:00
         */
        TimestampText: string;
        /**
         * Статус направления
         * @description Можно ли записаться по направлению.
         * @enum {string}
         */
        ReferralStatus: "AVAILABLE" | "RECORDED" | "CANCELED";
        /**
         * Общие параметры направления
         * @description Поля, общие для направлений на консультацию и на исследование.
         */
        ReferralCommon: {
            /** @description Уникальный идентификатор направления. */
            id: components["schemas"]["Guid"];
            /** @description Идентификатор пациента в РРП. */
            patient_id: components["schemas"]["PatientId"];
            /** @description Номер направления. */
            number: components["schemas"]["Text45"];
            /** @description Дата начала действия направления. */
            start_date: components["schemas"]["TimestampText"];
            /** @description Дата окончания действия. Для бессрочного направления не заполняется. */
            end_date?: components["schemas"]["TimestampText"] | null;
            /** @description Идентификатор подразделения, в которое выдано направление. */
            to_mo_id: components["schemas"]["Guid"];
            /** @description Код профиля медицинской помощи. Профиль ресурса с этим кодом должен быть выгружен, иначе расписание будет недоступно. */
            to_profile_code: components["schemas"]["Text45"];
            /** @description Наименование услуги. Названо обязательным в разделе 7, но отсутствует в таблице 8. */
            to_service_name?: string | null;
            /** @description Идентификатор подразделения, выдавшего направление. */
            from_mo_id?: components["schemas"]["Guid"] | null;
            /** @description Идентификатор ресурса, выдавшего направление. */
            from_resource_id: components["schemas"]["Guid"];
            /** @description Статус направления. */
            status: components["schemas"]["ReferralStatus"];
            /** @description Время создания записи в МИС. */
            create_ts: components["schemas"]["TimestampText"];
            /** @description Идентификатор ресурса, к которому выдано направление. */
            to_resource_id?: components["schemas"]["Guid"] | null;
            /** @description Идентификатор направления в МО ФОИВ. Только для Витрины расписаний МО ФОИВ. */
            from_referral_id?: components["schemas"]["Text45"] | null;
            /** @description Идентификатор МИС, создавшей направление в МО ФОИВ. */
            from_rmis_id?: components["schemas"]["Text45"] | null;
            /** @description Код вида медицинского направления. */
            referral_type_code: components["schemas"]["Text45"];
            /** @description OID головной организации, в которую выдано направление, по ФРМО. */
            to_mo_oid: components["schemas"]["Oid"];
            /** @description OID организации или подразделения, выдавшего направление, по ФРМО. */
            from_mo_oid: components["schemas"]["Oid"];
            /** @description Мнемоника системы для вызова REST OpenAPI бронирования и отмены записей. Только для МО ФОИВ. */
            from_mnemonic_code?: components["schemas"]["Text45"] | null;
        };
        /**
         * Направление на консультацию
         * @description Направление к специалисту: известна специальность, ресурсом является врач.
         */
        ReferralConsultation: {
            /**
             * @description Признак варианта.
             * @constant
             */
            type: "CONSULTATION";
            /** @description Идентификатор специальности. */
            speciality_id: components["schemas"]["Text45"];
            /** @description Наименование должности по справочнику должностей. Только для показа. */
            to_post_name: components["schemas"]["Text512"];
            /** @description Код медицинской услуги. Для консультации необязателен. */
            to_service_id?: components["schemas"]["Text45"] | null;
        } & (components["schemas"]["ReferralCommon"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CONSULTATION";
        });
        /**
         * Направление на исследование
         * @description Направление на услугу: ресурсом является кабинет или аппарат.
         */
        ReferralResearch: {
            /**
             * @description Признак варианта.
             * @constant
             */
            type: "RESEARCH";
            /** @description Код медицинской услуги; ссылается на поле code таблицы Service. */
            to_service_id: components["schemas"]["Text45"];
            /** @description Идентификатор специальности. Для исследования необязателен. */
            speciality_id?: components["schemas"]["Text45"] | null;
            /** @description Наименование должности. Для исследования необязательно. */
            to_post_name?: components["schemas"]["Text512"] | null;
        } & (components["schemas"]["ReferralCommon"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RESEARCH";
        });
        /**
         * Направление
         * @description Направление пациента (Приложение 1, таблица 8). Условно обязательные поля определяются полем type.
         */
        Referral: components["schemas"]["ReferralConsultation"] | components["schemas"]["ReferralResearch"];
        /**
         * Услуга
         * @description Услуга, которую оказывает ресурс (Приложение 1, таблица 3).
         */
        Service: {
            /** @description Уникальный идентификатор услуги, не привязанный ни к какой другой таблице. */
            id: components["schemas"]["Guid"];
            /** @description Идентификатор ресурса. */
            resource_id: components["schemas"]["Guid"];
            /** @description Код услуги по справочнику «Номенклатура медицинских услуг». */
            code: components["schemas"]["Text45"];
            /**
             * @description Цена услуги, рублей.
             * @example 1250.5
             */
            price?: number | null;
            /** @description Время создания записи в МИС. */
            create_ts: components["schemas"]["TimestampText"];
        };
        /**
         * Данные для проверки МИС
         * @description Расширение ferkit. Записи песочницы, с которыми можно проверить ответный сервис.
         */
        SandboxFixtures: {
            /** @description Вымышленные пациенты. */
            patients: components["schemas"]["PatientDataRrp"][];
            /** @description Направления этих пациентов в подразделения МО. */
            referrals: components["schemas"]["Referral"][];
            /** @description Услуги ресурсов МО. */
            services: components["schemas"]["Service"][];
        };
        /**
         * Ответ с записью SandboxFixtures
         * @description Структура успешного ответа; result — одна запись.
         */
        SandboxFixturesEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["SandboxFixtures"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Состояние проверки
         * @description Идёт, останавливается, закончена, остановлена или прервана вместе с песочницей.
         * @enum {string}
         */
        DeskRunState: "RUNNING" | "STOPPING" | "FINISHED" | "STOPPED" | "BROKEN";
        /**
         * Итог проверки
         * @description Итог всей проверки.
         * @enum {string|null}
         */
        DeskVerdict: "conformant" | "nonconformant" | "incomplete" | "error" | null;
        /**
         * Причина отказов
         * @description Одна причина и сценарии, которые она объясняет.
         */
        DeskCause: {
            /** @description Причина словами. */
            title: string;
            /** @description Имена сценариев. */
            cases: string[];
        };
        /**
         * Проверка МИС
         * @description Расширение ferkit. Одна проверка, начатая с пульта.
         */
        DeskRun: {
            /** @description Номер проверки. */
            run_id: components["schemas"]["Guid"];
            /** @description OID МО. */
            mo_oid: components["schemas"]["Oid"];
            /** @description Адрес проверяемой МИС. */
            target: string;
            /** @description Состояние. */
            state: components["schemas"]["DeskRunState"];
            /** @description Какие сценарии; null — все. */
            only: string | null;
            /** @description Название и версия МИС. */
            mis: string | null;
            /** @description Кто проверяет. */
            tester: string | null;
            /** @description Начало. */
            started_at: components["schemas"]["OffsetDateTimeText"];
            /** @description Конец; null, пока идёт. */
            finished_at: string | null;
            /** @description Сценариев пройдено. */
            done: number;
            /** @description Сценариев выбрано; null, пока неизвестно. */
            total: number | null;
            /** @description Итог; null, пока его нет. */
            verdict: components["schemas"]["DeskVerdict"];
            /** @description Итог словами, или почему проверка прервана. */
            reason: string | null;
            /** @description Причины отказов, главная первой. */
            causes: components["schemas"]["DeskCause"][];
        };
        /**
         * Проверки МИС
         * @description Расширение ferkit. Проверки, новые сверху.
         */
        DeskRuns: {
            /** @description Проверки. */
            runs: components["schemas"]["DeskRun"][];
        };
        /**
         * Ответ с записью DeskRuns
         * @description Структура успешного ответа; result — одна запись.
         */
        DeskRunsEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["DeskRuns"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Запрос проверки
         * @description Что и чем проверять.
         */
        DeskRunRequest: {
            /**
             * Format: password
             * @description Пароль учётной записи, которой пришёл запрос. Не хранится и не показывается.
             */
            password: string;
            /** @description Адрес МИС; без него — зарегистрированный вебхук МО. */
            target?: components["schemas"]["Text512"];
            /** @description Имена сценариев через запятую, звёздочка заменяет часть имени; без него — все. */
            only?: components["schemas"]["Text512"];
            /** @description Название и версия МИС, для отчёта. */
            mis?: components["schemas"]["Text512"];
            /** @description Кто проверяет, для отчёта. */
            tester?: components["schemas"]["Text512"];
        };
        /**
         * Ответ с записью DeskRun
         * @description Структура успешного ответа; result — одна запись.
         */
        DeskRunEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["DeskRun"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Свидетельство
         * @description Расширение ferkit. Подписанное свидетельство или причины, по которым его нет.
         */
        DeskCertificate: {
            /** @description Файл свидетельства; null, если его нет. */
            certificate: string | null;
            /** @description Причины отказа; пусто, если свидетельство выдано. */
            reasons: string[];
        };
        /**
         * Ответ с записью DeskCertificate
         * @description Структура успешного ответа; result — одна запись.
         */
        DeskCertificateEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["DeskCertificate"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Вид отличия
         * @description Что стало со сценарием.
         * @enum {string}
         */
        DeskChangeKind: "MENDED" | "BROKEN" | "NEW" | "GONE" | "OTHER";
        /**
         * Отличие
         * @description Сценарий, у которого итог изменился.
         */
        DeskChange: {
            /** @description Имя сценария. */
            case: string;
            /** @description В чём отличие. */
            kind: components["schemas"]["DeskChangeKind"];
            /** @description Итог в прежней проверке. */
            before: string | null;
            /** @description Итог в этой. */
            after: string | null;
        };
        /**
         * Сравнение проверок
         * @description Расширение ferkit. Отличия этой проверки от прежней.
         */
        DeskComparison: {
            /** @description Сценарии с другим итогом. */
            changes: components["schemas"]["DeskChange"][];
        };
        /**
         * Ответ с записью DeskComparison
         * @description Структура успешного ответа; result — одна запись.
         */
        DeskComparisonEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["DeskComparison"];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
    };
    responses: {
        /** @description Тело запроса не разобрано или в нём нет обязательных полей. */
        AuthBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, равен HTTP-статусу.
                     * @constant
                     */
                    StatusCode?: 400;
                } & components["schemas"]["AuthFailure"];
            };
        };
        /** @description Неверное имя или пароль. */
        AuthUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, равен HTTP-статусу.
                     * @constant
                     */
                    StatusCode?: 401;
                } & components["schemas"]["AuthFailure"];
            };
        };
        /** @description Неподдерживаемая версия протокола. */
        AuthNotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, равен HTTP-статусу.
                     * @constant
                     */
                    StatusCode?: 406;
                } & components["schemas"]["AuthFailure"];
            };
        };
        /** @description Запрос не получен полностью за отведённое время. */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 408;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Тело запроса слишком велико. */
        AuthContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, равен HTTP-статусу.
                     * @constant
                     */
                    StatusCode?: 413;
                } & components["schemas"]["AuthFailure"];
            };
        };
        /** @description Тип тела не поддерживается. */
        AuthUnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, равен HTTP-статусу.
                     * @constant
                     */
                    StatusCode?: 415;
                } & components["schemas"]["AuthFailure"];
            };
        };
        /** @description Ожидание из заголовка Expect не выполнимо. */
        ExpectationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 417;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Слишком много попыток. */
        AuthTooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, равен HTTP-статусу.
                     * @constant
                     */
                    StatusCode?: 429;
                } & components["schemas"]["AuthFailure"];
            };
        };
        /** @description Адрес и заголовки запроса больше 16 КБ. */
        HeadersTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 431;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Ошибка обработки запроса. */
        AuthInternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, равен HTTP-статусу.
                     * @constant
                     */
                    StatusCode?: 500;
                } & components["schemas"]["AuthFailure"];
            };
        };
        /** @description Выполняются технические работы. */
        AuthMaintenance: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, равен HTTP-статусу.
                     * @constant
                     */
                    StatusCode?: 503;
                } & components["schemas"]["AuthFailure"];
            };
        };
        /** @description Формат переданных сведений некорректен и не соответствует требованиям. Записи без ошибок загружены и перечислены в sendedGuids. */
        BadRequest: {
            headers: {
                "X-Fer-Lint": components["headers"]["FerLint"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 400;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Требуется авторизация: токена нет, он не распознан или истёк. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 401;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Нет полномочий на выполнение запроса: запись принадлежит другой МО или метод не для этой учётной записи. */
        Forbidden: {
            headers: {
                "X-Fer-Lint": components["headers"]["FerLint"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 403;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Запись не найдена. */
        NotFound: {
            headers: {
                "X-Fer-Lint": components["headers"]["FerLint"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 404;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Неподдерживаемая версия протокола в заголовке Accept-Version. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 406;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Слишком много запросов. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 429;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Ошибка обработки запроса. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 500;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Выполняются технические работы. */
        Maintenance: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 503;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Адрес не разобран или ответный сервис не прошёл проверку; текст называет, что пришло в ответ. */
        CallbackRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 400;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Тело запроса после распаковки больше допустимого. */
        ContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 413;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Тип или сжатие тела не поддерживается: нужен application/json, без сжатия или gzip. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 415;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
    };
    parameters: {
        /**
         * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
         * @example 1
         */
        AcceptVersion: string;
        /**
         * @description OID подразделения; без него — вебхук МО.
         * @example 1.2.643.5.1.13.13.12.2.999.10001.0.100001
         */
        DepartOid: components["schemas"]["Oid"];
        /**
         * @description Адрес, доступность которого нужно проверить.
         * @example http://127.0.0.1:4010
         */
        Address: components["schemas"]["CallbackAddress"];
        /**
         * @description OID МО или подразделения.
         * @example 1.2.643.5.1.13.13.12.2.999.10001
         */
        BlockedOid: components["schemas"]["Oid"];
        /**
         * @description Идентификатор слота.
         * @example 953f8666-21ce-478f-8351-389f27ce8cde
         */
        TimelineSlotId: components["schemas"]["Guid"];
        /**
         * @description OID МО; без него — все, что видны учётной записи.
         * @example 1.2.643.5.1.13.13.12.2.999.10001
         */
        ObservedMo: components["schemas"]["Oid"];
        /**
         * @description Начало промежутка, включительно; без него — сутки до настоящего времени.
         * @example 2026-11-23T00:00:00Z
         */
        Since: components["schemas"]["OffsetDateTimeText"];
        /**
         * @description Конец промежутка, не включая; без него — настоящее время.
         * @example 2026-11-24T00:00:00Z
         */
        Until: components["schemas"]["OffsetDateTimeText"];
        /**
         * @description operationId метода.
         * @example uploadSlot
         */
        ExchangeOperation: string;
        /**
         * @description Значение next предыдущей страницы.
         * @example 1024
         */
        After: string;
        /**
         * @description Наибольшее число строк на странице.
         * @example 100
         */
        Limit: number;
        /**
         * @description Номер проверки.
         * @example 953f8666-21ce-478f-8351-389f27ce8cde
         */
        DeskRunId: components["schemas"]["Guid"];
        /**
         * @description Номер последнего известного события.
         * @example 0
         */
        DeskAfter: number;
        /**
         * @description Номер прежней проверки.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
         */
        DeskBefore: components["schemas"]["Guid"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description Через сколько секунд повторить запрос.
         * @example 600
         */
        RetryAfter: number;
        /**
         * @description Замечания к запросу: номера разночтений документа (E-nn), решений (D-nn) и правил, через запятую; стоит и в ответах с ошибкой. Написание, о котором замечание, принято; профиль strict отклоняет его, кроме второго имени пути (E-30, E-31, E-55), о котором он молчит, и загрузки без сжатия (E-62).
         * @example E-07, E-62
         */
        FerLint: string;
        /**
         * @description Как авторизоваться, по RFC 9110.
         * @example Bearer
         */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    authorize: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["AuthRequest"];
            };
        };
        responses: {
            /** @description Токен выдан. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthResponse"];
                };
            };
            400: components["responses"]["AuthBadRequest"];
            401: components["responses"]["AuthUnauthorized"];
            406: components["responses"]["AuthNotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["AuthContentTooLarge"];
            415: components["responses"]["AuthUnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["AuthTooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["AuthInternalError"];
            503: components["responses"]["AuthMaintenance"];
        };
    };
    getCallback: {
        parameters: {
            query?: {
                /**
                 * @description OID подразделения; без него — вебхук МО.
                 * @example 1.2.643.5.1.13.13.12.2.999.10001.0.100001
                 */
                depart_oid?: components["parameters"]["DepartOid"];
            };
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись о вебхуке. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    updateCallback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbackRequest"];
            };
        };
        responses: {
            /** @description Запись о вебхуке. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackEnvelope"];
                };
            };
            400: components["responses"]["CallbackRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    registerCallback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbackRequest"];
            };
        };
        responses: {
            /** @description Запись о вебхуке. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackEnvelope"];
                };
            };
            400: components["responses"]["CallbackRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    deleteCallback: {
        parameters: {
            query?: {
                /**
                 * @description OID подразделения; без него — вебхук МО.
                 * @example 1.2.643.5.1.13.13.12.2.999.10001.0.100001
                 */
                depart_oid?: components["parameters"]["DepartOid"];
            };
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Вебхук удалён. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    checkCallback: {
        parameters: {
            query: {
                /**
                 * @description Адрес, доступность которого нужно проверить.
                 * @example http://127.0.0.1:4010
                 */
                address: components["parameters"]["Address"];
            };
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Проверка выполнена. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackCheckEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    bookSlot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
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
                    "application/json": components["schemas"]["EpguBookResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    cancelBooking: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
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
                    "application/json": components["schemas"]["EpguCancelResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    getSandbox: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Выполнено. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxStateEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    blockMo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path: {
                /**
                 * @description OID МО или подразделения.
                 * @example 1.2.643.5.1.13.13.12.2.999.10001
                 */
                oid: components["parameters"]["BlockedOid"];
            };
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxBlockRequest"];
            };
        };
        responses: {
            /** @description Выполнено. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxBlockEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    unblockMo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path: {
                /**
                 * @description OID МО или подразделения.
                 * @example 1.2.643.5.1.13.13.12.2.999.10001
                 */
                oid: components["parameters"]["BlockedOid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Выполнено. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    setMaintenance: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxMaintenance"];
            };
        };
        responses: {
            /** @description Выполнено. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxMaintenanceEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    setSwitches: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxSwitches"];
            };
        };
        responses: {
            /** @description Выполнено. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxSwitchesEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    setTokenLifetime: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxTokenLifetime"];
            };
        };
        responses: {
            /** @description Выполнено. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxTokenLifetimeEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    setFaults: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxFaults"];
            };
        };
        responses: {
            /** @description Выполнено. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxFaultsEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    resetSandbox: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxResetRequest"];
            };
        };
        responses: {
            /** @description Выполнено. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxStateEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getSlotTimeline: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path: {
                /**
                 * @description Идентификатор слота.
                 * @example 953f8666-21ce-478f-8351-389f27ce8cde
                 */
                slot_id: components["parameters"]["TimelineSlotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description События по времени, начиная с самого раннего. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxTimelineEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getFreshness: {
        parameters: {
            query?: {
                /**
                 * @description OID МО; без него — все, что видны учётной записи.
                 * @example 1.2.643.5.1.13.13.12.2.999.10001
                 */
                oid?: components["parameters"]["ObservedMo"];
                /**
                 * @description Начало промежутка, включительно; без него — сутки до настоящего времени.
                 * @example 2026-11-23T00:00:00Z
                 */
                since?: components["parameters"]["Since"];
            };
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Показатели МО. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxFreshnessEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getExchanges: {
        parameters: {
            query?: {
                /**
                 * @description OID МО; без него — все, что видны учётной записи.
                 * @example 1.2.643.5.1.13.13.12.2.999.10001
                 */
                oid?: components["parameters"]["ObservedMo"];
                /**
                 * @description Начало промежутка, включительно; без него — сутки до настоящего времени.
                 * @example 2026-11-23T00:00:00Z
                 */
                since?: components["parameters"]["Since"];
                /**
                 * @description Конец промежутка, не включая; без него — настоящее время.
                 * @example 2026-11-24T00:00:00Z
                 */
                until?: components["parameters"]["Until"];
                /**
                 * @description operationId метода.
                 * @example uploadSlot
                 */
                operation?: components["parameters"]["ExchangeOperation"];
                /**
                 * @description Значение next предыдущей страницы.
                 * @example 1024
                 */
                after?: components["parameters"]["After"];
                /**
                 * @description Наибольшее число строк на странице.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Страница обращений; next передаётся в after следующего запроса. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxExchangesEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getFixtures: {
        parameters: {
            query?: {
                /**
                 * @description OID МО; без него — все, что видны учётной записи.
                 * @example 1.2.643.5.1.13.13.12.2.999.10001
                 */
                oid?: components["parameters"]["ObservedMo"];
                /**
                 * @description Наибольшее число строк на странице.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Записи; каждого вида не больше limit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxFixturesEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    listDeskRuns: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Список проверок. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRunsEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    startDeskRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Тело запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskRunRequest"];
            };
        };
        responses: {
            /** @description Проверка началась. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRunEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getDeskRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path: {
                /**
                 * @description Номер проверки.
                 * @example 953f8666-21ce-478f-8351-389f27ce8cde
                 */
                run_id: components["parameters"]["DeskRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Проверка. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRunEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    stopDeskRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path: {
                /**
                 * @description Номер проверки.
                 * @example 953f8666-21ce-478f-8351-389f27ce8cde
                 */
                run_id: components["parameters"]["DeskRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Проверка, какой она стала. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRunEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getDeskRunEvents: {
        parameters: {
            query?: {
                /**
                 * @description Номер последнего известного события.
                 * @example 0
                 */
                after?: components["parameters"]["DeskAfter"];
            };
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path: {
                /**
                 * @description Номер проверки.
                 * @example 953f8666-21ce-478f-8351-389f27ce8cde
                 */
                run_id: components["parameters"]["DeskRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description События после названного; пусто, если за десять секунд их не было. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getDeskRunReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path: {
                /**
                 * @description Номер проверки.
                 * @example 953f8666-21ce-478f-8351-389f27ce8cde
                 */
                run_id: components["parameters"]["DeskRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Отчёт. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    getDeskCertificate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path: {
                /**
                 * @description Номер проверки.
                 * @example 953f8666-21ce-478f-8351-389f27ce8cde
                 */
                run_id: components["parameters"]["DeskRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Свидетельство или причины. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCertificateEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
    compareDeskRuns: {
        parameters: {
            query: {
                /**
                 * @description Номер прежней проверки.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                before: components["parameters"]["DeskBefore"];
            };
            header?: {
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path: {
                /**
                 * @description Номер проверки.
                 * @example 953f8666-21ce-478f-8351-389f27ce8cde
                 */
                run_id: components["parameters"]["DeskRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Отличия от прежней проверки. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskComparisonEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
