// Generated from specs/ by `npm run generate`. Do not edit.
export interface paths {
    "/api/mo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение структурного подразделения по идентификатору
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getMo"];
        put?: never;
        /**
         * Добавление и обновление структурных подразделений
         * @description Добавляет записи и обновляет существующие с тем же идентификатором (ENV-9). Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        post: operations["uploadMo"];
        /**
         * Удаление структурного подразделения
         * @description Удаляет запись по идентификатору. Каскадно удаляются ресурсы, слоты, бирки, услуги и прикрепления (CASC-1). В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteMo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mo/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение структурного подразделения по идентификатору (идентификатор в пути)
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getMoByPath"];
        put?: never;
        post?: never;
        /**
         * Удаление структурного подразделения (идентификатор в пути)
         * @description Удаляет запись по идентификатору. Каскадно удаляются ресурсы, слоты, бирки, услуги и прикрепления (CASC-1). В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteMoByPath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение ресурса по идентификатору
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getResource"];
        put?: never;
        /**
         * Добавление и обновление ресурсов
         * @description Добавляет записи и обновляет существующие с тем же идентификатором (ENV-9). Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        post: operations["uploadResource"];
        /**
         * Удаление ресурса
         * @description Удаляет запись по идентификатору. Каскадно удаляются слоты, бирки и услуги (CASC-2). В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteResource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resource/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение ресурса по идентификатору (идентификатор в пути)
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getResourceByPath"];
        put?: never;
        post?: never;
        /**
         * Удаление ресурса (идентификатор в пути)
         * @description Удаляет запись по идентификатору. Каскадно удаляются слоты, бирки и услуги (CASC-2). В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteResourceByPath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение услуги по идентификатору
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getService"];
        put?: never;
        /**
         * Добавление и обновление услуг
         * @description Добавляет записи и обновляет существующие с тем же идентификатором (ENV-9). Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        post: operations["uploadService"];
        /**
         * Удаление услуги
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteService"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение услуги по идентификатору (идентификатор в пути)
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getServiceByPath"];
        put?: never;
        post?: never;
        /**
         * Удаление услуги (идентификатор в пути)
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteServiceByPath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение слота по идентификатору
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getSlot"];
        put?: never;
        /**
         * Добавление и обновление слотов
         * @description Добавляет записи и обновляет существующие с тем же идентификатором (ENV-9). Слоты обновляются не реже чем раз в 30 секунд (FRESH-1). Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        post: operations["uploadSlot"];
        /**
         * Удаление слота
         * @description Удаляет запись по идентификатору. Каскадно удаляются бирки слота (CASC-3). В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteSlot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slot/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение слота по идентификатору (идентификатор в пути)
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getSlotByPath"];
        put?: never;
        post?: never;
        /**
         * Удаление слота (идентификатор в пути)
         * @description Удаляет запись по идентификатору. Каскадно удаляются бирки слота (CASC-3). В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteSlotByPath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение бирки по идентификатору
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getBook"];
        put?: never;
        /**
         * Добавление и обновление бирок
         * @description Добавляет записи и обновляет существующие с тем же идентификатором (ENV-9). Слот бирки должен быть выгружен раньше со статусом RECORDED (LOAD-4); если запись сделана через ЕПГУ, id бирки должен совпадать с book_ext_id (LOAD-5). Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        post: operations["uploadBook"];
        /**
         * Удаление бирки
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteBook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/book/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение бирки по идентификатору (идентификатор в пути)
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getBookByPath"];
        put?: never;
        post?: never;
        /**
         * Удаление бирки (идентификатор в пути)
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteBookByPath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение направления по идентификатору
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getReferral"];
        put?: never;
        /**
         * Добавление и обновление направлений
         * @description Добавляет записи и обновляет существующие с тем же идентификатором (ENV-9). Профиль ресурса с кодом to_profile_code должен быть выгружен (LOAD-6); to_service_id ссылается на код услуги (LOAD-7). Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        post: operations["uploadReferral"];
        /**
         * Удаление направления
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteReferral"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение направления по идентификатору (идентификатор в пути)
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getReferralByPath"];
        put?: never;
        post?: never;
        /**
         * Удаление направления (идентификатор в пути)
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteReferralByPath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unaccessable_period": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение периода недоступности по идентификатору
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getUnaccessablePeriod"];
        put?: never;
        /**
         * Добавление и обновление периодов недоступности
         * @description Добавляет записи и обновляет существующие с тем же идентификатором (ENV-9). Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        post: operations["uploadUnaccessablePeriod"];
        /**
         * Удаление периода недоступности
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"} или {"period_id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteUnaccessablePeriod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unaccessable_period/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение периода недоступности по идентификатору (идентификатор в пути)
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getUnaccessablePeriodByPath"];
        put?: never;
        post?: never;
        /**
         * Удаление периода недоступности (идентификатор в пути)
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"} или {"period_id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteUnaccessablePeriodByPath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unaccessible_period": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение периода недоступности по идентификатору (другое написание пути)
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getUnaccessiblePeriod"];
        put?: never;
        /**
         * Добавление и обновление периодов недоступности (другое написание пути)
         * @description Добавляет записи и обновляет существующие с тем же идентификатором (ENV-9). Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        post: operations["uploadUnaccessiblePeriod"];
        /**
         * Удаление периода недоступности (другое написание пути)
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"} или {"period_id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteUnaccessiblePeriod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unaccessible_period/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение периода недоступности по идентификатору (идентификатор в пути) (другое написание пути)
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getUnaccessiblePeriodByPath"];
        put?: never;
        post?: never;
        /**
         * Удаление периода недоступности (идентификатор в пути) (другое написание пути)
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"} или {"period_id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteUnaccessiblePeriodByPath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profilecode_resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение профиля ресурса по идентификатору
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getProfilecodeResource"];
        put?: never;
        /**
         * Добавление и обновление профилей ресурсов
         * @description Добавляет записи и обновляет существующие с тем же идентификатором (ENV-9). Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        post: operations["uploadProfilecodeResource"];
        /**
         * Удаление профиля ресурса
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteProfilecodeResource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profilecode_resource/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение профиля ресурса по идентификатору (идентификатор в пути)
         * @description Возвращает запись по идентификатору. result — массив из одной записи. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        get: operations["getProfilecodeResourceByPath"];
        put?: never;
        post?: never;
        /**
         * Удаление профиля ресурса (идентификатор в пути)
         * @description Удаляет запись по идентификатору. В профиле doc идентификатор принимается и в теле запроса, {"id": "…"}. Токен определяет МО: она видит и изменяет только свои подразделения и то, что к ним относится.
         */
        delete: operations["deleteProfilecodeResourceByPath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mo/oid/{oid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение подразделений МО по OID
         * @description Возвращает структурные подразделения, у которых parent_id равен OID.
         */
        get: operations["getMoByOid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oid/{oid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение подразделений МО по OID (путь из таблицы документа)
         * @description То же, что /api/mo/oid/{oid}; путь, напечатанный в строке «Адрес».
         */
        get: operations["getMoByOidPrinted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mo/{mo_id}/resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение ресурсов подразделения
         * @description Возвращает ресурсы структурного подразделения.
         */
        get: operations["getMoResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resourse/{resourse_id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение слотов ресурса за период
         * @description Возвращает слоты ресурса, время начала которых попадает в интервал дней, в порядке времени. Написание resourse — по документу.
         */
        get: operations["getResourceSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resource/{resourse_id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение слотов ресурса за период (исправленное написание пути)
         * @description То же, что /api/resourse/{resourse_id}/slots.
         */
        get: operations["getResourceSlotsCorrected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slot/{slot_id}/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Получение бирок слота
         * @description Возвращает бирки слота, действующие и отменённые.
         */
        get: operations["getSlotBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regulated/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Пациент и его прикрепления
         * @description Находит пациента синтетического РРП по дате рождения и СНИЛС, номеру полиса или фамилии с именем. Параметры передаются в теле, чтобы персональные данные не попадали в адрес. Ненормативный метод песочницы: документ не определяет регламентированных запросов (E-56).
         */
        post: operations["getPatients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regulated/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Направления пациента
         * @description Направления пациента, в том числе выданные на его объединённые идентификаторы. AVAILABLE можно записать; RECORDED показывается с записью из getBooks. Ненормативный метод песочницы: документ не определяет регламентированных запросов (E-56).
         */
        get: operations["getReferrals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regulated/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Записи пациента (Get_Books)
         * @description Предстоящие записи пациента из всех источников. Ненормативный метод песочницы: документ не определяет регламентированных запросов (E-56).
         */
        get: operations["getBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regulated/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * История записей пациента
         * @description Все записи пациента из всех источников, прошедшие и отменённые тоже, со статусом: новые сверху, не больше ста. Статус 5020 говорит порталу, что запись отменила медицинская организация. Ненормативный метод песочницы: документ не определяет регламентированных запросов (E-56).
         */
        get: operations["getPatientHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regulated/mo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Подразделения для пациента
         * @description Подразделения, в которые этот пациент может записаться сегодня: не заблокированы, принимают его по прикреплению (enabled), в них есть открытый ему ресурс. Ненормативный метод песочницы: документ не определяет регламентированных запросов (E-56).
         */
        get: operations["getOfferedMo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regulated/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Должности и специальности подразделения
         * @description К каким врачам подразделения пациент может записаться за интервал: должность, специальность, сколько у них свободных слотов. Ненормативный метод песочницы: документ не определяет регламентированных запросов (E-56).
         */
        get: operations["getOfferedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regulated/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ресурсы подразделения со свободным временем
         * @description Врачи, кабинеты и аппараты подразделения, которые принимают пациента: тип, сколько свободных слотов за интервал и ближайший из них. Ненормативный метод песочницы: документ не определяет регламентированных запросов (E-56).
         */
        get: operations["getOfferedResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regulated/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Календарь по направлению
         * @description Число слотов по дням, ресурсам и возрастам. Для консультации нужен speciality_id, для исследования — service_code; с referral_id они берутся из направления. Ненормативный метод песочницы: документ не определяет регламентированных запросов (E-56).
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regulated/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Слоты ресурса
         * @description Доступные слоты выбранного ресурса, кроме попавших в период его недоступности. Ненормативный метод песочницы: документ не определяет регламентированных запросов (E-56).
         */
        get: operations["getSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regulated/books/{book_id}/ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Файл календаря записи
         * @description Файл iCalendar (.ics) для кнопки «Добавить в календарь». Ненормативный метод песочницы: документ не определяет регламентированных запросов (E-56).
         */
        get: operations["getBookIcs"];
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
         * Идентификатор (GUID)
         * @description GUID в нижнем регистре через дефис. Версия и вариант RFC 4122 не проверяются, потому что идентификаторы в самом документе им не соответствуют.
         * @example 953f8666-21ce-478f-8351-389f27ce8cde
         */
        Guid: string;
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
         * OID
         * @description Объектный идентификатор, числа через точку.
         * @example 1.2.643.5.1.13.13.12.2.999.10001
         */
        Oid: string;
        /**
         * Строка до 512 символов
         * @description Непустая строка до 512 символов без символа NUL.
         */
        Text512: string;
        /**
         * Типы прикрепления
         * @description Каких пациентов принимает подразделение или ресурс.
         * @enum {string}
         */
        Enabled: "ATTACHED_MO" | "ATTACHED_REG" | "ALL" | "NONE";
        /**
         * Время
         * @description Дата и время YYYY-MM-DDTHH:MI:SS. Без смещения — местное время региона; со смещением (RFC 3339) — указанный момент. Витрина хранит и отдаёт местное время без смещения.
         * @example 2026-11-24T09:00:00
         * @example 2026-11-24T09:00:00+05:00
         */
        TimestampText: string;
        /**
         * Возраст обслуживаемого населения
         * @description Тип обслуживаемого подразделением населения по возрастному признаку.
         * @enum {string}
         */
        MoTagAge: "ADULT" | "CHILD" | "ALL";
        /**
         * МО — структурное подразделение
         * @description Структурное подразделение медицинской организации (Приложение 1, таблица 1).
         */
        Mo: {
            /** @description Уникальный идентификатор структурного подразделения. */
            id: components["schemas"]["Guid"];
            /** @description OID медицинской организации, к которой относится подразделение. */
            parent_id: components["schemas"]["Oid"];
            /** @description OID структурного подразделения (depart_oid). Только подразделения с типом 1 — Амбулаторный, 3 — Лабораторно-диагностический, 4 — Инструментально-диагностический. */
            branch_oid: components["schemas"]["Oid"];
            /** @description Наименование подразделения. Должно быть единственным в Витрине (DUP-1); пробелы по краям отбрасываются. */
            name: components["schemas"]["Text512"];
            /** @description Адрес подразделения. */
            address: components["schemas"]["Text512"];
            /** @description Глобальный идентификатор адресного объекта ГАР ФИАС. */
            address_fias_guid?: string | null;
            /** @description ОКАТО региона. */
            region_okato?: string | null;
            /** @description Телефон подразделения. */
            phone?: string | null;
            /** @description Типы прикрепления, допустимые к подразделению. */
            enabled: components["schemas"]["Enabled"];
            /** @description Время создания записи в МИС. */
            create_ts: components["schemas"]["TimestampText"];
            /** @description Тип обслуживаемого населения по возрастному признаку. */
            tag_age: components["schemas"]["MoTagAge"];
        };
        /**
         * Ответ с записями Mo
         * @description Структура успешного ответа на чтение; result — массив записей.
         */
        MoReadEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["Mo"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
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
         * Пакет структурных подразделений
         * @description Тело загрузки. Записи проверяются по одной, ошибка одной не мешает остальным.
         */
        MoPackage: {
            /** @description Записи пакета. */
            data: components["schemas"]["Mo"][];
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
         * Общие параметры ресурса
         * @description Поля, общие для врача, аппарата и кабинета.
         */
        ResourceCommon: {
            /** @description Уникальный идентификатор ресурса. */
            id: components["schemas"]["Guid"];
            /** @description Идентификатор структурного подразделения, в котором работает ресурс. */
            mo_id: components["schemas"]["Guid"];
            /** @description Типы прикрепления, допустимые к ресурсу. */
            enabled: components["schemas"]["Enabled"];
            /** @description Время создания записи в МИС. */
            create_ts: components["schemas"]["TimestampText"];
            /**
             * @deprecated
             * @description Время обновления. Ведётся на стороне сервиса, отправку следует прекратить; присланное значение не сохраняется.
             */
            update_ts?: string | null;
            /** @description Описание ресурса. */
            description?: string | null;
        };
        /**
         * Строка до 45 символов
         * @description Непустая строка до 45 символов без символа NUL.
         */
        Text45: string;
        /**
         * СНИЛС
         * @description Одиннадцать цифр без разделителей. Контрольное число проверяется как замечание, а не как ошибка.
         * @example 11223344595
         */
        Snils: string;
        /**
         * Врач
         * @description Ресурс типа SPECIALIST: врач.
         */
        ResourceSpecialist: {
            /**
             * @description Признак варианта.
             * @constant
             */
            type: "SPECIALIST";
            /** @description Код должности. Любой код справочника; пятнадцать должностей в тексте документа названы для примера. */
            post_id: components["schemas"]["Text45"];
            /**
             * @deprecated
             * @description Наименование должности. При загрузке не передаётся: заполняется по post_id и возвращается при чтении.
             */
            post_name?: string | null;
            /** @description Идентификатор специальности. */
            speciality_id: components["schemas"]["Text45"];
            /** @description СНИЛС врача. */
            snils: components["schemas"]["Snils"];
            /** @description Фамилия врача. */
            last_name: components["schemas"]["Text512"];
            /** @description Имя врача. */
            first_name: components["schemas"]["Text512"];
            /** @description Отчество врача. */
            middle_name?: string | null;
        } & (components["schemas"]["ResourceCommon"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SPECIALIST";
        });
        /**
         * Медицинский аппарат
         * @description Ресурс типа MACHINE: медицинский аппарат.
         */
        ResourceMachine: {
            /**
             * @description Признак варианта.
             * @constant
             */
            type: "MACHINE";
            /** @description Наименование аппарата. */
            machine_name: components["schemas"]["Text512"];
        } & (components["schemas"]["ResourceCommon"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MACHINE";
        });
        /**
         * Кабинет
         * @description Ресурс типа ROOM: кабинет.
         */
        ResourceRoom: {
            /**
             * @description Признак варианта.
             * @constant
             */
            type: "ROOM";
            /** @description Номер кабинета. */
            room_number: components["schemas"]["Text45"];
            /** @description Наименование кабинета. */
            room_name: components["schemas"]["Text512"];
        } & (components["schemas"]["ResourceCommon"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ROOM";
        });
        /**
         * Ресурс МО
         * @description Ресурс медицинской организации (Приложение 1, таблица 2). Набор обязательных полей определяется полем type; поля других типов не указываются.
         */
        Resource: components["schemas"]["ResourceSpecialist"] | components["schemas"]["ResourceMachine"] | components["schemas"]["ResourceRoom"];
        /**
         * Ответ с записями Resource
         * @description Структура успешного ответа на чтение; result — массив записей.
         */
        ResourceReadEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["Resource"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Пакет ресурсов
         * @description Тело загрузки. Записи проверяются по одной, ошибка одной не мешает остальным.
         */
        ResourcePackage: {
            /** @description Записи пакета. */
            data: components["schemas"]["Resource"][];
        };
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
         * Ответ с записями Service
         * @description Структура успешного ответа на чтение; result — массив записей.
         */
        ServiceReadEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["Service"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Пакет услуг
         * @description Тело загрузки. Записи проверяются по одной, ошибка одной не мешает остальным.
         */
        ServicePackage: {
            /** @description Записи пакета. */
            data: components["schemas"]["Service"][];
        };
        /**
         * Учёт возраста
         * @description Возраст пациентов, для которых предназначен слот; считается на день приёма.
         * @enum {string}
         */
        SlotTagAge: "ADULT" | "CHILD" | "BABY" | "ALL";
        /**
         * Статус слота
         * @description Состояние слота в расписании.
         * @enum {string}
         */
        SlotStatus: "AVAILABLE" | "RECORDED" | "CANCELED" | "RESERVED" | "BLOCKED";
        /**
         * Слот
         * @description Слот расписания (Приложение 1, таблица 4).
         */
        Slot: {
            /** @description Уникальный идентификатор слота. */
            id: components["schemas"]["Guid"];
            /** @description Идентификатор структурного подразделения. */
            mo_id: components["schemas"]["Guid"];
            /** @description Идентификатор ресурса. */
            resource_id: components["schemas"]["Guid"];
            /**
             * @description Типы записей, один или несколько через запятую без пробелов. Допустимые значения перечислены в SlotTagType.
             * @example EPGU
             * @example EPGU,REFERRAL
             */
            tag_type: string;
            /** @description Возраст пациентов, для которых предназначен слот. */
            tag_age: components["schemas"]["SlotTagAge"];
            /** @description Время начала приёма. */
            visit_time: components["schemas"]["TimestampText"];
            /** @description Продолжительность процедуры, минут. */
            duration: number;
            /** @description Статус слота. */
            status: components["schemas"]["SlotStatus"];
            /** @description Время создания записи в МИС. */
            create_ts: components["schemas"]["TimestampText"];
        };
        /**
         * Ответ с записями Slot
         * @description Структура успешного ответа на чтение; result — массив записей.
         */
        SlotReadEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["Slot"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Пакет слотов
         * @description Тело загрузки. Записи проверяются по одной, ошибка одной не мешает остальным.
         */
        SlotPackage: {
            /** @description Записи пакета. */
            data: components["schemas"]["Slot"][];
        };
        /**
         * Идентификатор пациента
         * @description Идентификатор пациента в Региональном регистре пациентов (РРП). Один и тот же во всех запросах; по документу строка, не обязательно GUID.
         * @example 953f8666-21ce-478f-8351-389f27ce8cde
         */
        PatientId: string;
        /**
         * Код статуса записи
         * @description Состояние записи на бирку.
         * @enum {integer}
         */
        BookStatusCode: 5000 | 5010 | 5020 | 5030 | 5040;
        /**
         * Источник записи
         * @description Откуда сделана запись.
         * @enum {string}
         */
        BookTagSource: "EPGU" | "INFOMAT" | "DOCTOR" | "REG" | "OTHER_WEB";
        /**
         * Тип записи на бирку
         * @description Тип записи в таблице Book. Объединение значений Приложения 1 и значений booking_type, потому что шлюз переносит booking_type в бирку дословно.
         * @enum {string}
         */
        BookType: "APPOINTMENT" | "VACCINATION" | "COVID_VACCINATION" | "UDVN_DISPENSARY" | "DISPENSARY" | "PROPHYLACTIC" | "PROPHYLACTIC_ADULT" | "PROPHYLACTIC_CHILD" | "D_OBSERVATION" | "ONLINE_CONSULTING" | "PAID_APPOINTMENT";
        /**
         * Бирка — запись на слот
         * @description Запись пациента на бирку (Приложение 1, таблица 7).
         */
        Book: {
            /** @description Уникальный идентификатор записи. При бронировании через ЕПГУ должен совпадать с book_ext_id. */
            id: components["schemas"]["Guid"];
            /** @description Идентификатор пациента в РРП. */
            patient_id: components["schemas"]["PatientId"];
            /** @description Идентификатор слота. */
            slot_id: components["schemas"]["Guid"];
            /** @description Код статуса записи. */
            status_code: components["schemas"]["BookStatusCode"];
            /** @description Источник записи. */
            tag_source: components["schemas"]["BookTagSource"];
            /** @description Тип записи. */
            type: components["schemas"]["BookType"];
            /** @description Идентификатор направления. Обязателен для записи по направлению, иначе отсутствует или null. */
            referral_id?: components["schemas"]["Guid"] | null;
            /** @description Время создания записи в МИС. */
            create_ts: components["schemas"]["TimestampText"];
        };
        /**
         * Ответ с записями Book
         * @description Структура успешного ответа на чтение; result — массив записей.
         */
        BookReadEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["Book"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Пакет бирок
         * @description Тело загрузки. Записи проверяются по одной, ошибка одной не мешает остальным.
         */
        BookPackage: {
            /** @description Записи пакета. */
            data: components["schemas"]["Book"][];
        };
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
         * Ответ с записями Referral
         * @description Структура успешного ответа на чтение; result — массив записей.
         */
        ReferralReadEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["Referral"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Пакет направлений
         * @description Тело загрузки. Записи проверяются по одной, ошибка одной не мешает остальным.
         */
        ReferralPackage: {
            /** @description Записи пакета. */
            data: components["schemas"]["Referral"][];
        };
        /**
         * Причина недоступности
         * @description Почему ресурс недоступен.
         * @enum {string}
         */
        UnaccessableReason: "VACATION" | "SICK_LEAVE" | "FIRED" | "REPAIR";
        /**
         * Период недоступности ресурса
         * @description Период, в который ресурс не ведёт приём (Приложение 1, таблица 9).
         */
        UnaccessablePeriod: {
            /** @description Уникальный идентификатор периода недоступности. */
            period_id: components["schemas"]["Guid"];
            /** @description Идентификатор ресурса. */
            resource_id: components["schemas"]["Guid"];
            /** @description Причина недоступности. */
            reason: components["schemas"]["UnaccessableReason"];
            /** @description Начало периода. */
            beg_date: components["schemas"]["TimestampText"];
            /** @description Конец периода. Обязателен для всех причин, кроме FIRED. */
            end_date?: components["schemas"]["TimestampText"] | null;
            /** @description Время создания записи в МИС. */
            create_ts: components["schemas"]["TimestampText"];
            /**
             * @deprecated
             * @description Время изменения. Ведётся на стороне сервиса, отправку следует прекратить; присланное значение не сохраняется.
             */
            update_ts?: string | null;
        };
        /**
         * Ответ с записями UnaccessablePeriod
         * @description Структура успешного ответа на чтение; result — массив записей.
         */
        UnaccessablePeriodReadEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["UnaccessablePeriod"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Пакет периодов недоступности
         * @description Тело загрузки. Записи проверяются по одной, ошибка одной не мешает остальным.
         */
        UnaccessablePeriodPackage: {
            /** @description Записи пакета. */
            data: components["schemas"]["UnaccessablePeriod"][];
        };
        /**
         * Профиль ресурса
         * @description Привязка ресурса к профилю медицинской помощи (Приложение 1, таблица 10).
         */
        ProfilecodeResource: {
            /** @description Идентификатор записи профиля. */
            id: components["schemas"]["Guid"];
            /** @description Идентификатор ресурса. */
            resource_id: components["schemas"]["Guid"];
            /** @description Код профиля отделения, к которому привязан ресурс. */
            profile_code: components["schemas"]["Text45"];
            /** @description Время создания записи в МИС. */
            create_ts: components["schemas"]["TimestampText"];
        };
        /**
         * Ответ с записями ProfilecodeResource
         * @description Структура успешного ответа на чтение; result — массив записей.
         */
        ProfilecodeResourceReadEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["ProfilecodeResource"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Пакет профилей ресурсов
         * @description Тело загрузки. Записи проверяются по одной, ошибка одной не мешает остальным.
         */
        ProfilecodeResourcePackage: {
            /** @description Записи пакета. */
            data: components["schemas"]["ProfilecodeResource"][];
        };
        /**
         * Дата
         * @description Дата YYYY-MM-DD по местному времени региона. Несуществующие дни (30 февраля) не принимаются.
         * @example 2026-11-24
         */
        LocalDateText: string;
        /**
         * Поиск пациента
         * @description Параметры запроса сведений о пациенте: дата рождения и хотя бы одно из snils, oms_number, фамилии с именем (у новорождённого нет ни СНИЛС, ни полиса). Совпасть должно всё, что передано.
         */
        RegulatedPatientQuery: {
            /** @description СНИЛС. */
            snils?: components["schemas"]["Snils"];
            /** @description ЕНП или номер полиса ОМС. */
            oms_number?: components["schemas"]["Text45"];
            /** @description Фамилия, без учёта регистра; вместе с именем. */
            lastname?: components["schemas"]["Text512"];
            /** @description Имя, без учёта регистра; вместе с фамилией. */
            firstname?: components["schemas"]["Text512"];
            /** @description Дата рождения. */
            birthdate: components["schemas"]["LocalDateText"];
        };
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
         * Прикрепление
         * @description Прикрепление пациента к МО.
         */
        PatientAttachment: {
            /** @description OID медицинской организации. */
            mo_oid: components["schemas"]["Oid"];
            /** @description Идентификатор подразделения. */
            mo_id: components["schemas"]["Guid"] | null;
            /**
             * @description Вид прикрепления.
             * @enum {string}
             */
            type: "POLYCLINIC" | "DISPENSARY";
        };
        /**
         * Пациент
         * @description Пациент синтетического РРП и его прикрепления.
         */
        RegulatedPatient: {
            /** @description Данные пациента, готовые для запроса бронирования. */
            patient_data_rrp: components["schemas"]["PatientDataRrp"];
            /** @description Прикрепления. */
            attachments: components["schemas"]["PatientAttachment"][];
        };
        /**
         * Ответ со сведениями о пациенте
         * @description Структура успешного ответа; result — массив.
         */
        RegulatedPatientEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["RegulatedPatient"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Запись пациента
         * @description Строка ответа Get_Books, запись вместе со слотом, ресурсом и подразделением.
         */
        RegulatedBook: {
            /** @description Идентификатор записи. */
            book_id: components["schemas"]["Guid"];
            /** @description Статус записи. */
            book_status_code: components["schemas"]["BookStatusCode"];
            /** @description Тип записи. */
            book_type: components["schemas"]["BookType"];
            /** @description Источник записи. */
            book_tag_source: components["schemas"]["BookTagSource"];
            /** @description Направление, по которому сделана запись. */
            book_referral_id: components["schemas"]["Guid"] | null;
            /** @description Слот. */
            slot_id: components["schemas"]["Guid"];
            /** @description Время приёма, местное. */
            visit_time: components["schemas"]["LocalDateTimeText"];
            /** @description Продолжительность, минут. */
            duration: number;
            /** @description Ресурс. */
            resource_id: components["schemas"]["Guid"];
            /** @description Фамилия, имя и отчество врача либо название аппарата или кабинета. */
            resource_name: string;
            /** @description Подразделение. */
            mo_id: components["schemas"]["Guid"];
            /** @description Наименование подразделения. */
            mo_name: string;
            /** @description Адрес подразделения. */
            mo_address: string;
        };
        /**
         * Ответ с записями пациента
         * @description Структура успешного ответа; result — массив.
         */
        RegulatedBooksEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["RegulatedBook"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Подразделение для пациента
         * @description Подразделение, в которое пациент может записаться.
         */
        RegulatedMo: {
            /** @description Подразделение. */
            mo_id: components["schemas"]["Guid"];
            /** @description OID головной МО. */
            mo_oid: components["schemas"]["Oid"];
            /** @description OID подразделения. */
            branch_oid: components["schemas"]["Oid"];
            /** @description Наименование. */
            name: string;
            /** @description Адрес. */
            address: string;
            /** @description Кого принимает. */
            enabled: components["schemas"]["Enabled"];
            /** @description Для какого возраста. */
            tag_age: components["schemas"]["MoTagAge"];
        };
        /**
         * Ответ с подразделениями
         * @description Структура успешного ответа; result — массив.
         */
        RegulatedMoEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["RegulatedMo"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Должность подразделения
         * @description Должность и специальность врачей, к которым пациент может записаться.
         */
        RegulatedPost: {
            /** @description Должность. */
            post_id: string;
            /** @description Её наименование; null, если справочник его не знает. */
            post_name: string | null;
            /** @description Специальность. */
            speciality_id: string;
            /** @description Врачей. */
            resources: number;
            /** @description Свободных слотов за интервал. */
            free: number;
        };
        /**
         * Ответ с должностями
         * @description Структура успешного ответа; result — массив.
         */
        RegulatedPostsEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["RegulatedPost"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Ресурс со свободным временем
         * @description Врач, кабинет или аппарат, который принимает пациента.
         */
        RegulatedResource: {
            /** @description Ресурс. */
            resource_id: components["schemas"]["Guid"];
            /**
             * @description Врач, кабинет или аппарат.
             * @enum {string}
             */
            type: "SPECIALIST" | "MACHINE" | "ROOM";
            /** @description Врач, аппарат или кабинет. */
            resource_name: string;
            /** @description Должность врача; null у кабинета и аппарата. */
            post_id: string | null;
            /** @description Специальность врача; null у кабинета и аппарата. */
            speciality_id: string | null;
            /** @description Подразделение. */
            mo_id: components["schemas"]["Guid"];
            /** @description Его адрес. */
            mo_address: string;
            /** @description Свободных слотов за интервал. */
            free: number;
            /** @description Ближайший свободный, местное время; null, если их нет. */
            nearest: components["schemas"]["LocalDateTimeText"] | null;
        };
        /**
         * Ответ с ресурсами
         * @description Структура успешного ответа; result — массив.
         */
        RegulatedResourcesEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["RegulatedResource"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Строка календаря
         * @description Число слотов ресурса за день для одного возраста. total считает AVAILABLE и RECORDED; записаться можно, если total больше recorded.
         */
        RegulatedCalendarRow: {
            /** @description День. */
            day: components["schemas"]["LocalDateText"];
            /** @description Подразделение. */
            mo_id: components["schemas"]["Guid"];
            /** @description Наименование подразделения. */
            mo_name: string;
            /** @description Ресурс. */
            resource_id: components["schemas"]["Guid"];
            /** @description Врач, аппарат или кабинет. */
            resource_name: string;
            /** @description Возраст, для которого предназначены слоты. */
            slot_tag_age: components["schemas"]["SlotTagAge"];
            /** @description Слоты для записи онлайн (EPGU, ORDINARY, REFERRAL). */
            epgu: number;
            /** @description Из них занято или попало в период недоступности ресурса. */
            recorded_epgu: number;
            /** @description Слоты регистратуры (REGISTRY). */
            registry: number;
            /** @description Из них занято или попало в период недоступности ресурса. */
            recorded_registry: number;
            /** @description Слоты диспансерного наблюдения (D_OBSERVATION). */
            d_observation: number;
            /** @description Из них занято или попало в период недоступности ресурса. */
            recorded_d_observation: number;
            /** @description Свободные слоты есть, но все попали в период недоступности ресурса. */
            unaccessable: boolean;
        };
        /**
         * Ответ с календарём
         * @description Структура успешного ответа; result — массив.
         */
        RegulatedCalendarEnvelope: {
            /** @description Результат ответа. */
            result: components["schemas"]["RegulatedCalendarRow"][];
        } & WithRequired<components["schemas"]["SuccessEnvelope"], "result">;
        /**
         * Тип записи слота
         * @description Кому и через какой источник доступен слот.
         * @enum {string}
         */
        SlotTagType: "EPGU" | "ORDINARY" | "RESERVE" | "PAID" | "CENTER" | "REFERRAL" | "D_OBSERVATION" | "INFOMAT" | "REGISTRY" | "EQUEUE" | "ONLINE";
    };
    responses: {
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
        /** @description Формат переданных сведений некорректен и не соответствует требованиям. Записи без ошибок загружены и перечислены в sendedGuids. */
        UploadBadRequest: {
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
        /** @description Загрузка от МО или подразделения заблокирована. Повторять запрос бесполезно. */
        Blocked: {
            headers: {
                "X-Fer-Lint": components["headers"]["FerLint"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Код ответа, всегда равен HTTP-статусу.
                     * @constant
                     */
                    statusCode?: 405;
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
        /** @description Наименование подразделения уже занято (DUP-1) или нарушен логический контроль. */
        MoRefused: {
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
                    statusCode?: 422;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Дублирование данных или нарушение логического контроля. Записи без ошибок загружены и перечислены в sendedGuids. */
        UploadRefused: {
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
                    statusCode?: 422;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Формат переданных сведений некорректен и не соответствует требованиям. Записи без ошибок загружены и перечислены в sendedGuids. */
        SlotBadRequest: {
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
        /** @description Слот повторён в запросе (DUP-3), время ресурса занято другим слотом (DUP-5) или нарушен логический контроль. */
        SlotRefused: {
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
                    statusCode?: 422;
                } & components["schemas"]["ErrorEnvelope"];
            };
        };
    };
    parameters: {
        /**
         * @description Уникальный идентификатор записи.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
         */
        RecordId: components["schemas"]["Guid"];
        /**
         * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
         * @example 1
         */
        AcceptVersion: string;
        /**
         * @description Способ сжатия тела. По документу тело должно быть сжато gzip; несжатое принимается на переходный период (GZ-2).
         * @example gzip
         */
        ContentEncoding: string;
        /**
         * @description Уникальный идентификатор записи.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
         */
        RecordIdPath: components["schemas"]["Guid"];
        /**
         * @description OID медицинской организации.
         * @example 1.2.643.5.1.13.13.12.2.999.10001
         */
        MoOid: components["schemas"]["Oid"];
        /**
         * @description Идентификатор структурного подразделения.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000010
         */
        MoId: components["schemas"]["Guid"];
        /**
         * @description Идентификатор ресурса. Написание — по документу.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000020
         */
        ResourseId: components["schemas"]["Guid"];
        /**
         * @description Первый день интервала, включительно, местная дата.
         * @example 2026-11-24
         */
        StartDate: components["schemas"]["LocalDateText"];
        /**
         * @description Последний день интервала, включительно, местная дата. Раньше startDate — ответ 400.
         * @example 2026-12-07
         */
        EndDate: components["schemas"]["LocalDateText"];
        /**
         * @description Идентификатор слота.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000040
         */
        SlotId: components["schemas"]["Guid"];
        /**
         * @description Идентификатор пациента в РРП.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000090
         */
        PatientIdQuery: components["schemas"]["PatientId"];
        /**
         * @description Идентификатор структурного подразделения.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000010
         */
        MoIdQuery: components["schemas"]["Guid"];
        /**
         * @description Начало интервала, местное время.
         * @example 2026-11-24T00:00:00
         */
        VisittimeFrom: components["schemas"]["LocalDateTimeText"];
        /**
         * @description Конец интервала, местное время; для календаря обычно через 14 дней.
         * @example 2026-12-08T00:00:00
         */
        VisittimeTo: components["schemas"]["LocalDateTimeText"];
        /**
         * @description Только врачи этой должности.
         * @example 110
         */
        PostIdQuery: string;
        /**
         * @description Только ресурсы с этой услугой, например с вакцинацией.
         * @example B04.014.004
         */
        OfferedServiceCode: string;
        /**
         * @description Код профиля медицинской помощи из направления.
         * @example 97
         */
        ProfileCode: components["schemas"]["Text45"];
        /**
         * @description Идентификатор специальности из направления на консультацию.
         * @example 38
         */
        SpecialityId: components["schemas"]["Text45"];
        /**
         * @description Код услуги из направления на исследование.
         * @example A04.16.001
         */
        ServiceCode: components["schemas"]["Text45"];
        /**
         * @description Искать в одном подразделении (mo) или во всех подразделениях его МО (head).
         * @example head
         */
        Scope: "mo" | "head";
        /**
         * @description OID головной МО из направления; нужен для scope=head, если подразделения mo_id в витрине уже нет.
         * @example 1.2.643.5.1.13.13.12.2.999.10001
         */
        HeadOid: components["schemas"]["Oid"];
        /**
         * @description Идентификатор пациента в РРП, в том числе прежний. Остаются подразделения и ресурсы, которые принимают его по прикреплению (enabled), и слоты, которые подходят ему по возрасту на день приёма: до года BABY, с года CHILD, с 18 лет ADULT, всегда ALL. О ком РРП не знает даты рождения, тому только ALL.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000090
         */
        PatientOfVisit: components["schemas"]["PatientId"];
        /**
         * @description Идентификатор направления, по которому записываются. Остаются слоты, которые оно открывает: срок действия, профиль, специальность или услуга, ресурс и МО назначения. Пациент, если не назван, — из направления.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000060
         */
        ReferralOfVisit: components["schemas"]["Guid"];
        /**
         * @description Идентификатор ресурса.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000020
         */
        ResourceIdQuery: components["schemas"]["Guid"];
        /**
         * @description Возраст, для которого ищутся слоты; слоты ALL возвращаются всегда.
         * @example ADULT
         */
        SlotTagAgeQuery: components["schemas"]["SlotTagAge"];
        /**
         * @description Слоты, у которых среди типов есть этот, любой из перечисления; без него — для записи по направлению (EPGU, ORDINARY, REFERRAL, REGISTRY).
         * @example EPGU
         */
        SlotTagTypeQuery: components["schemas"]["SlotTagType"];
        /**
         * @description Идентификатор записи.
         * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000050
         */
        BookIdPath: components["schemas"]["Guid"];
    };
    requestBodies: never;
    headers: {
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
        /**
         * @description Через сколько секунд повторить запрос.
         * @example 600
         */
        RetryAfter: number;
        /**
         * @description Методы, которые остаются доступны.
         * @example GET, DELETE
         */
        Allow: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMo: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoReadEnvelope"];
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
    uploadMo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Способ сжатия тела. По документу тело должно быть сжато gzip; несжатое принимается на переходный период (GZ-2).
                 * @example gzip
                 */
                "Content-Encoding"?: components["parameters"]["ContentEncoding"];
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Пакет записей. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoPackage"];
            };
        };
        responses: {
            /** @description Все записи загружены. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteEnvelope"];
                };
            };
            400: components["responses"]["UploadBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["Blocked"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["MoRefused"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    deleteMo: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getMoByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoReadEnvelope"];
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
    deleteMoByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getResource: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceReadEnvelope"];
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
    uploadResource: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Способ сжатия тела. По документу тело должно быть сжато gzip; несжатое принимается на переходный период (GZ-2).
                 * @example gzip
                 */
                "Content-Encoding"?: components["parameters"]["ContentEncoding"];
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Пакет записей. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResourcePackage"];
            };
        };
        responses: {
            /** @description Все записи загружены. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteEnvelope"];
                };
            };
            400: components["responses"]["UploadBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["Blocked"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["UploadRefused"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    deleteResource: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getResourceByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceReadEnvelope"];
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
    deleteResourceByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getService: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceReadEnvelope"];
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
    uploadService: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Способ сжатия тела. По документу тело должно быть сжато gzip; несжатое принимается на переходный период (GZ-2).
                 * @example gzip
                 */
                "Content-Encoding"?: components["parameters"]["ContentEncoding"];
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Пакет записей. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServicePackage"];
            };
        };
        responses: {
            /** @description Все записи загружены. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteEnvelope"];
                };
            };
            400: components["responses"]["UploadBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["Blocked"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["UploadRefused"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    deleteService: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getServiceByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceReadEnvelope"];
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
    deleteServiceByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getSlot: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotReadEnvelope"];
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
    uploadSlot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Способ сжатия тела. По документу тело должно быть сжато gzip; несжатое принимается на переходный период (GZ-2).
                 * @example gzip
                 */
                "Content-Encoding"?: components["parameters"]["ContentEncoding"];
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Пакет записей. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotPackage"];
            };
        };
        responses: {
            /** @description Все записи загружены. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteEnvelope"];
                };
            };
            400: components["responses"]["SlotBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["Blocked"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["SlotRefused"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    deleteSlot: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getSlotByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotReadEnvelope"];
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
    deleteSlotByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getBook: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookReadEnvelope"];
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
    uploadBook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Способ сжатия тела. По документу тело должно быть сжато gzip; несжатое принимается на переходный период (GZ-2).
                 * @example gzip
                 */
                "Content-Encoding"?: components["parameters"]["ContentEncoding"];
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Пакет записей. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookPackage"];
            };
        };
        responses: {
            /** @description Все записи загружены. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteEnvelope"];
                };
            };
            400: components["responses"]["UploadBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["Blocked"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["UploadRefused"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    deleteBook: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getBookByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookReadEnvelope"];
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
    deleteBookByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getReferral: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralReadEnvelope"];
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
    uploadReferral: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Способ сжатия тела. По документу тело должно быть сжато gzip; несжатое принимается на переходный период (GZ-2).
                 * @example gzip
                 */
                "Content-Encoding"?: components["parameters"]["ContentEncoding"];
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Пакет записей. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferralPackage"];
            };
        };
        responses: {
            /** @description Все записи загружены. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteEnvelope"];
                };
            };
            400: components["responses"]["UploadBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["Blocked"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["UploadRefused"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    deleteReferral: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getReferralByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralReadEnvelope"];
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
    deleteReferralByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getUnaccessablePeriod: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnaccessablePeriodReadEnvelope"];
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
    uploadUnaccessablePeriod: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Способ сжатия тела. По документу тело должно быть сжато gzip; несжатое принимается на переходный период (GZ-2).
                 * @example gzip
                 */
                "Content-Encoding"?: components["parameters"]["ContentEncoding"];
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Пакет записей. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnaccessablePeriodPackage"];
            };
        };
        responses: {
            /** @description Все записи загружены. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteEnvelope"];
                };
            };
            400: components["responses"]["UploadBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["Blocked"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["UploadRefused"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    deleteUnaccessablePeriod: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getUnaccessablePeriodByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnaccessablePeriodReadEnvelope"];
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
    deleteUnaccessablePeriodByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getUnaccessiblePeriod: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnaccessablePeriodReadEnvelope"];
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
    uploadUnaccessiblePeriod: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Способ сжатия тела. По документу тело должно быть сжато gzip; несжатое принимается на переходный период (GZ-2).
                 * @example gzip
                 */
                "Content-Encoding"?: components["parameters"]["ContentEncoding"];
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Пакет записей. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnaccessablePeriodPackage"];
            };
        };
        responses: {
            /** @description Все записи загружены. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteEnvelope"];
                };
            };
            400: components["responses"]["UploadBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["Blocked"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["UploadRefused"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    deleteUnaccessiblePeriod: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getUnaccessiblePeriodByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnaccessablePeriodReadEnvelope"];
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
    deleteUnaccessiblePeriodByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getProfilecodeResource: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfilecodeResourceReadEnvelope"];
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
    uploadProfilecodeResource: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Способ сжатия тела. По документу тело должно быть сжато gzip; несжатое принимается на переходный период (GZ-2).
                 * @example gzip
                 */
                "Content-Encoding"?: components["parameters"]["ContentEncoding"];
                /**
                 * @description Версия протокола, которую понимает клиент. Неизвестная версия — ответ 406. Без заголовка — текущая.
                 * @example 1
                 */
                "Accept-Version"?: components["parameters"]["AcceptVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Пакет записей. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfilecodeResourcePackage"];
            };
        };
        responses: {
            /** @description Все записи загружены. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteEnvelope"];
                };
            };
            400: components["responses"]["UploadBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["Blocked"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["UploadRefused"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Maintenance"];
        };
    };
    deleteProfilecodeResource: {
        parameters: {
            query: {
                /**
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordId"];
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
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getProfilecodeResourceByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись найдена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfilecodeResourceReadEnvelope"];
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
    deleteProfilecodeResourceByPath: {
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
                 * @description Уникальный идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000001
                 */
                id: components["parameters"]["RecordIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Запись удалена. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
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
    getMoByOid: {
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
                 * @description OID медицинской организации.
                 * @example 1.2.643.5.1.13.13.12.2.999.10001
                 */
                oid: components["parameters"]["MoOid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoReadEnvelope"];
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
    getMoByOidPrinted: {
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
                 * @description OID медицинской организации.
                 * @example 1.2.643.5.1.13.13.12.2.999.10001
                 */
                oid: components["parameters"]["MoOid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoReadEnvelope"];
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
    getMoResources: {
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
                 * @description Идентификатор структурного подразделения.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000010
                 */
                mo_id: components["parameters"]["MoId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceReadEnvelope"];
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
    getResourceSlots: {
        parameters: {
            query: {
                /**
                 * @description Первый день интервала, включительно, местная дата.
                 * @example 2026-11-24
                 */
                startDate: components["parameters"]["StartDate"];
                /**
                 * @description Последний день интервала, включительно, местная дата. Раньше startDate — ответ 400.
                 * @example 2026-12-07
                 */
                endDate: components["parameters"]["EndDate"];
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
                 * @description Идентификатор ресурса. Написание — по документу.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000020
                 */
                resourse_id: components["parameters"]["ResourseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotReadEnvelope"];
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
    getResourceSlotsCorrected: {
        parameters: {
            query: {
                /**
                 * @description Первый день интервала, включительно, местная дата.
                 * @example 2026-11-24
                 */
                startDate: components["parameters"]["StartDate"];
                /**
                 * @description Последний день интервала, включительно, местная дата. Раньше startDate — ответ 400.
                 * @example 2026-12-07
                 */
                endDate: components["parameters"]["EndDate"];
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
                 * @description Идентификатор ресурса. Написание — по документу.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000020
                 */
                resourse_id: components["parameters"]["ResourseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotReadEnvelope"];
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
    getSlotBooks: {
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
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000040
                 */
                slot_id: components["parameters"]["SlotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookReadEnvelope"];
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
    getPatients: {
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
        /** @description Параметры запроса. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegulatedPatientQuery"];
            };
        };
        responses: {
            /** @description Найденные пациенты; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegulatedPatientEnvelope"];
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
    getReferrals: {
        parameters: {
            query: {
                /**
                 * @description Идентификатор пациента в РРП.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000090
                 */
                patient_id: components["parameters"]["PatientIdQuery"];
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
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralReadEnvelope"];
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
    getBooks: {
        parameters: {
            query: {
                /**
                 * @description Идентификатор пациента в РРП.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000090
                 */
                patient_id: components["parameters"]["PatientIdQuery"];
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
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegulatedBooksEnvelope"];
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
    getPatientHistory: {
        parameters: {
            query: {
                /**
                 * @description Идентификатор пациента в РРП.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000090
                 */
                patient_id: components["parameters"]["PatientIdQuery"];
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
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegulatedBooksEnvelope"];
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
    getOfferedMo: {
        parameters: {
            query: {
                /**
                 * @description Идентификатор пациента в РРП.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000090
                 */
                patient_id: components["parameters"]["PatientIdQuery"];
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
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegulatedMoEnvelope"];
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
    getOfferedPosts: {
        parameters: {
            query: {
                /**
                 * @description Идентификатор пациента в РРП.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000090
                 */
                patient_id: components["parameters"]["PatientIdQuery"];
                /**
                 * @description Идентификатор структурного подразделения.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000010
                 */
                mo_id: components["parameters"]["MoIdQuery"];
                /**
                 * @description Начало интервала, местное время.
                 * @example 2026-11-24T00:00:00
                 */
                visittime_from: components["parameters"]["VisittimeFrom"];
                /**
                 * @description Конец интервала, местное время; для календаря обычно через 14 дней.
                 * @example 2026-12-08T00:00:00
                 */
                visittime_to: components["parameters"]["VisittimeTo"];
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
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegulatedPostsEnvelope"];
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
    getOfferedResources: {
        parameters: {
            query: {
                /**
                 * @description Идентификатор пациента в РРП.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000090
                 */
                patient_id: components["parameters"]["PatientIdQuery"];
                /**
                 * @description Идентификатор структурного подразделения.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000010
                 */
                mo_id: components["parameters"]["MoIdQuery"];
                /**
                 * @description Только врачи этой должности.
                 * @example 110
                 */
                post_id?: components["parameters"]["PostIdQuery"];
                /**
                 * @description Только ресурсы с этой услугой, например с вакцинацией.
                 * @example B04.014.004
                 */
                service_code?: components["parameters"]["OfferedServiceCode"];
                /**
                 * @description Начало интервала, местное время.
                 * @example 2026-11-24T00:00:00
                 */
                visittime_from: components["parameters"]["VisittimeFrom"];
                /**
                 * @description Конец интервала, местное время; для календаря обычно через 14 дней.
                 * @example 2026-12-08T00:00:00
                 */
                visittime_to: components["parameters"]["VisittimeTo"];
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
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegulatedResourcesEnvelope"];
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
    getCalendar: {
        parameters: {
            query: {
                /**
                 * @description Идентификатор структурного подразделения.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000010
                 */
                mo_id: components["parameters"]["MoIdQuery"];
                /**
                 * @description Начало интервала, местное время.
                 * @example 2026-11-24T00:00:00
                 */
                visittime_from: components["parameters"]["VisittimeFrom"];
                /**
                 * @description Конец интервала, местное время; для календаря обычно через 14 дней.
                 * @example 2026-12-08T00:00:00
                 */
                visittime_to: components["parameters"]["VisittimeTo"];
                /**
                 * @description Код профиля медицинской помощи из направления.
                 * @example 97
                 */
                profile_code?: components["parameters"]["ProfileCode"];
                /**
                 * @description Идентификатор специальности из направления на консультацию.
                 * @example 38
                 */
                speciality_id?: components["parameters"]["SpecialityId"];
                /**
                 * @description Код услуги из направления на исследование.
                 * @example A04.16.001
                 */
                service_code?: components["parameters"]["ServiceCode"];
                /**
                 * @description Искать в одном подразделении (mo) или во всех подразделениях его МО (head).
                 * @example head
                 */
                scope?: components["parameters"]["Scope"];
                /**
                 * @description OID головной МО из направления; нужен для scope=head, если подразделения mo_id в витрине уже нет.
                 * @example 1.2.643.5.1.13.13.12.2.999.10001
                 */
                to_mo_oid?: components["parameters"]["HeadOid"];
                /**
                 * @description Идентификатор пациента в РРП, в том числе прежний. Остаются подразделения и ресурсы, которые принимают его по прикреплению (enabled), и слоты, которые подходят ему по возрасту на день приёма: до года BABY, с года CHILD, с 18 лет ADULT, всегда ALL. О ком РРП не знает даты рождения, тому только ALL.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000090
                 */
                patient_id?: components["parameters"]["PatientOfVisit"];
                /**
                 * @description Идентификатор направления, по которому записываются. Остаются слоты, которые оно открывает: срок действия, профиль, специальность или услуга, ресурс и МО назначения. Пациент, если не назван, — из направления.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000060
                 */
                referral_id?: components["parameters"]["ReferralOfVisit"];
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
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegulatedCalendarEnvelope"];
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
    getSlots: {
        parameters: {
            query: {
                /**
                 * @description Идентификатор ресурса.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000020
                 */
                resource_id: components["parameters"]["ResourceIdQuery"];
                /**
                 * @description Идентификатор структурного подразделения.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000010
                 */
                mo_id: components["parameters"]["MoIdQuery"];
                /**
                 * @description Начало интервала, местное время.
                 * @example 2026-11-24T00:00:00
                 */
                visittime_from: components["parameters"]["VisittimeFrom"];
                /**
                 * @description Конец интервала, местное время; для календаря обычно через 14 дней.
                 * @example 2026-12-08T00:00:00
                 */
                visittime_to: components["parameters"]["VisittimeTo"];
                /**
                 * @description Возраст, для которого ищутся слоты; слоты ALL возвращаются всегда.
                 * @example ADULT
                 */
                slot_tag_age?: components["parameters"]["SlotTagAgeQuery"];
                /**
                 * @description Слоты, у которых среди типов есть этот, любой из перечисления; без него — для записи по направлению (EPGU, ORDINARY, REFERRAL, REGISTRY).
                 * @example EPGU
                 */
                tag_type?: components["parameters"]["SlotTagTypeQuery"];
                /**
                 * @description Идентификатор пациента в РРП, в том числе прежний. Остаются подразделения и ресурсы, которые принимают его по прикреплению (enabled), и слоты, которые подходят ему по возрасту на день приёма: до года BABY, с года CHILD, с 18 лет ADULT, всегда ALL. О ком РРП не знает даты рождения, тому только ALL.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000090
                 */
                patient_id?: components["parameters"]["PatientOfVisit"];
                /**
                 * @description Идентификатор направления, по которому записываются. Остаются слоты, которые оно открывает: срок действия, профиль, специальность или услуга, ресурс и МО назначения. Пациент, если не назван, — из направления.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000060
                 */
                referral_id?: components["parameters"]["ReferralOfVisit"];
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
            /** @description Записи; пустой массив, если их нет. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotReadEnvelope"];
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
    getBookIcs: {
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
                 * @description Идентификатор записи.
                 * @example 5e2a7a10-0c1d-4e5f-8a9b-000000000050
                 */
                book_id: components["parameters"]["BookIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Файл календаря. */
            200: {
                headers: {
                    "X-Fer-Lint": components["headers"]["FerLint"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
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
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
