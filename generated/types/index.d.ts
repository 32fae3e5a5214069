// Generated from specs/ by `npm run generate`. Do not edit.
import type * as gateway from "./gateway.js";
import type * as vitrine from "./vitrine.js";
import type * as webhook from "./mis-webhook.js";

/** Токен не выдан */
export type AuthFailure = gateway.components["schemas"]["AuthFailure"];
/** Запрос авторизации */
export type AuthRequest = gateway.components["schemas"]["AuthRequest"];
/** Токен выдан */
export type AuthResponse = gateway.components["schemas"]["AuthResponse"];
/** Токен */
export type AuthToken = gateway.components["schemas"]["AuthToken"];
/** Бирка — запись на слот */
export type Book = vitrine.components["schemas"]["Book"];
/** Статус отказа в бронировании */
export type BookingRefusalStatus = gateway.components["schemas"]["BookingRefusalStatus"];
/** Статус успешного бронирования */
export type BookingSuccessStatus = gateway.components["schemas"]["BookingSuccessStatus"];
/** Пакет бирок */
export type BookPackage = vitrine.components["schemas"]["BookPackage"];
/** Ответ с записями Book */
export type BookReadEnvelope = vitrine.components["schemas"]["BookReadEnvelope"];
/** Отказ в бронировании */
export type BookRefusal = gateway.components["schemas"]["BookRefusal"];
/** Запрос бронирования */
export type BookRequest = gateway.components["schemas"]["BookRequest"];
/** Общие параметры запроса бронирования */
export type BookRequestCommon = gateway.components["schemas"]["BookRequestCommon"];
/** Запрос записи, кроме вакцинации */
export type BookRequestGeneral = gateway.components["schemas"]["BookRequestGeneral"];
/** Запрос записи на вакцинацию */
export type BookRequestVaccination = gateway.components["schemas"]["BookRequestVaccination"];
/** Ответ на запрос бронирования */
export type BookResponse = webhook.components["schemas"]["BookResponse"];
/** Код статуса записи */
export type BookStatusCode = vitrine.components["schemas"]["BookStatusCode"];
/** Успешное бронирование */
export type BookSuccess = webhook.components["schemas"]["BookSuccess"];
/** Источник записи */
export type BookTagSource = vitrine.components["schemas"]["BookTagSource"];
/** Тип записи на бирку */
export type BookType = vitrine.components["schemas"]["BookType"];
/** Запись о вебхуке */
export type Callback = gateway.components["schemas"]["Callback"];
/** Адрес ответного сервиса */
export type CallbackAddress = gateway.components["schemas"]["CallbackAddress"];
/** Доступность ответного сервиса */
export type CallbackCheck = gateway.components["schemas"]["CallbackCheck"];
/** Ответ с записью CallbackCheck */
export type CallbackCheckEnvelope = gateway.components["schemas"]["CallbackCheckEnvelope"];
/** Ответ с записью Callback */
export type CallbackEnvelope = gateway.components["schemas"]["CallbackEnvelope"];
/** Регистрация вебхука */
export type CallbackRequest = gateway.components["schemas"]["CallbackRequest"];
/** Отказ в отмене */
export type CancelRefusal = gateway.components["schemas"]["CancelRefusal"];
/** Статус отказа в отмене */
export type CancelRefusalStatus = gateway.components["schemas"]["CancelRefusalStatus"];
/** Запрос отмены */
export type CancelRequest = gateway.components["schemas"]["CancelRequest"];
/** Ответ на запрос отмены */
export type CancelResponse = webhook.components["schemas"]["CancelResponse"];
/** Успешная отмена */
export type CancelSuccess = webhook.components["schemas"]["CancelSuccess"];
/** Статус успешной отмены */
export type CancelSuccessStatus = gateway.components["schemas"]["CancelSuccessStatus"];
/** Причина отказов */
export type DeskCause = gateway.components["schemas"]["DeskCause"];
/** Свидетельство */
export type DeskCertificate = gateway.components["schemas"]["DeskCertificate"];
/** Ответ с записью DeskCertificate */
export type DeskCertificateEnvelope = gateway.components["schemas"]["DeskCertificateEnvelope"];
/** Отличие */
export type DeskChange = gateway.components["schemas"]["DeskChange"];
/** Вид отличия */
export type DeskChangeKind = gateway.components["schemas"]["DeskChangeKind"];
/** Сравнение проверок */
export type DeskComparison = gateway.components["schemas"]["DeskComparison"];
/** Ответ с записью DeskComparison */
export type DeskComparisonEnvelope = gateway.components["schemas"]["DeskComparisonEnvelope"];
/** Проверка МИС */
export type DeskRun = gateway.components["schemas"]["DeskRun"];
/** Ответ с записью DeskRun */
export type DeskRunEnvelope = gateway.components["schemas"]["DeskRunEnvelope"];
/** Запрос проверки */
export type DeskRunRequest = gateway.components["schemas"]["DeskRunRequest"];
/** Проверки МИС */
export type DeskRuns = gateway.components["schemas"]["DeskRuns"];
/** Ответ с записью DeskRuns */
export type DeskRunsEnvelope = gateway.components["schemas"]["DeskRunsEnvelope"];
/** Состояние проверки */
export type DeskRunState = gateway.components["schemas"]["DeskRunState"];
/** Итог проверки */
export type DeskVerdict = gateway.components["schemas"]["DeskVerdict"];
/** Типы прикрепления */
export type Enabled = vitrine.components["schemas"]["Enabled"];
/** Ответ шлюза на запрос бронирования */
export type EpguBookResponse = gateway.components["schemas"]["EpguBookResponse"];
/** Запись создана */
export type EpguBookSuccess = gateway.components["schemas"]["EpguBookSuccess"];
/** Ответ шлюза на запрос отмены */
export type EpguCancelResponse = gateway.components["schemas"]["EpguCancelResponse"];
/** Запись отменена */
export type EpguCancelSuccess = gateway.components["schemas"]["EpguCancelSuccess"];
/** Ответ с ошибкой */
export type ErrorEnvelope = gateway.components["schemas"]["ErrorEnvelope"];
/** Код ошибки */
export type FlkErrorCode = gateway.components["schemas"]["FlkErrorCode"];
/** Пол */
export type Gender = gateway.components["schemas"]["Gender"];
/** Идентификатор (GUID) */
export type Guid = gateway.components["schemas"]["Guid"];
/** Дата */
export type LocalDateText = vitrine.components["schemas"]["LocalDateText"];
/** Местное время */
export type LocalDateTimeText = gateway.components["schemas"]["LocalDateTimeText"];
/** МО — структурное подразделение */
export type Mo = vitrine.components["schemas"]["Mo"];
/** Пакет структурных подразделений */
export type MoPackage = vitrine.components["schemas"]["MoPackage"];
/** Ответ с записями Mo */
export type MoReadEnvelope = vitrine.components["schemas"]["MoReadEnvelope"];
/** Возраст обслуживаемого населения */
export type MoTagAge = vitrine.components["schemas"]["MoTagAge"];
/** Время со смещением */
export type OffsetDateTimeText = gateway.components["schemas"]["OffsetDateTimeText"];
/** OID */
export type Oid = gateway.components["schemas"]["Oid"];
/** Прикрепление */
export type PatientAttachment = vitrine.components["schemas"]["PatientAttachment"];
/** Данные пациента из РРП */
export type PatientDataRrp = gateway.components["schemas"]["PatientDataRrp"];
/** Идентификатор пациента */
export type PatientId = gateway.components["schemas"]["PatientId"];
/** Профиль ресурса */
export type ProfilecodeResource = vitrine.components["schemas"]["ProfilecodeResource"];
/** Пакет профилей ресурсов */
export type ProfilecodeResourcePackage = vitrine.components["schemas"]["ProfilecodeResourcePackage"];
/** Ответ с записями ProfilecodeResource */
export type ProfilecodeResourceReadEnvelope = vitrine.components["schemas"]["ProfilecodeResourceReadEnvelope"];
/** Ошибка записи */
export type RecordError = gateway.components["schemas"]["RecordError"];
/** Направление */
export type Referral = gateway.components["schemas"]["Referral"];
/** Общие параметры направления */
export type ReferralCommon = gateway.components["schemas"]["ReferralCommon"];
/** Направление на консультацию */
export type ReferralConsultation = gateway.components["schemas"]["ReferralConsultation"];
/** Пакет направлений */
export type ReferralPackage = vitrine.components["schemas"]["ReferralPackage"];
/** Ответ с записями Referral */
export type ReferralReadEnvelope = vitrine.components["schemas"]["ReferralReadEnvelope"];
/** Направление на исследование */
export type ReferralResearch = gateway.components["schemas"]["ReferralResearch"];
/** Статус направления */
export type ReferralStatus = gateway.components["schemas"]["ReferralStatus"];
/** Запись пациента */
export type RegulatedBook = vitrine.components["schemas"]["RegulatedBook"];
/** Ответ с записями пациента */
export type RegulatedBooksEnvelope = vitrine.components["schemas"]["RegulatedBooksEnvelope"];
/** Ответ с календарём */
export type RegulatedCalendarEnvelope = vitrine.components["schemas"]["RegulatedCalendarEnvelope"];
/** Строка календаря */
export type RegulatedCalendarRow = vitrine.components["schemas"]["RegulatedCalendarRow"];
/** Подразделение для пациента */
export type RegulatedMo = vitrine.components["schemas"]["RegulatedMo"];
/** Ответ с подразделениями */
export type RegulatedMoEnvelope = vitrine.components["schemas"]["RegulatedMoEnvelope"];
/** Пациент */
export type RegulatedPatient = vitrine.components["schemas"]["RegulatedPatient"];
/** Ответ со сведениями о пациенте */
export type RegulatedPatientEnvelope = vitrine.components["schemas"]["RegulatedPatientEnvelope"];
/** Поиск пациента */
export type RegulatedPatientQuery = vitrine.components["schemas"]["RegulatedPatientQuery"];
/** Должность подразделения */
export type RegulatedPost = vitrine.components["schemas"]["RegulatedPost"];
/** Ответ с должностями */
export type RegulatedPostsEnvelope = vitrine.components["schemas"]["RegulatedPostsEnvelope"];
/** Ресурс со свободным временем */
export type RegulatedResource = vitrine.components["schemas"]["RegulatedResource"];
/** Ответ с ресурсами */
export type RegulatedResourcesEnvelope = vitrine.components["schemas"]["RegulatedResourcesEnvelope"];
/** Ошибка запроса */
export type RequestError = gateway.components["schemas"]["RequestError"];
/** Ресурс МО */
export type Resource = vitrine.components["schemas"]["Resource"];
/** Общие параметры ресурса */
export type ResourceCommon = vitrine.components["schemas"]["ResourceCommon"];
/** Медицинский аппарат */
export type ResourceMachine = vitrine.components["schemas"]["ResourceMachine"];
/** Пакет ресурсов */
export type ResourcePackage = vitrine.components["schemas"]["ResourcePackage"];
/** Ответ с записями Resource */
export type ResourceReadEnvelope = vitrine.components["schemas"]["ResourceReadEnvelope"];
/** Кабинет */
export type ResourceRoom = vitrine.components["schemas"]["ResourceRoom"];
/** Врач */
export type ResourceSpecialist = vitrine.components["schemas"]["ResourceSpecialist"];
/** Блокировка МО */
export type SandboxBlock = gateway.components["schemas"]["SandboxBlock"];
/** Ответ с записью SandboxBlock */
export type SandboxBlockEnvelope = gateway.components["schemas"]["SandboxBlockEnvelope"];
/** Запрос блокировки */
export type SandboxBlockRequest = gateway.components["schemas"]["SandboxBlockRequest"];
/** Изменение записи */
export type SandboxChangeKind = gateway.components["schemas"]["SandboxChangeKind"];
/** Число ошибок с кодом */
export type SandboxCodeCount = gateway.components["schemas"]["SandboxCodeCount"];
/** Записанное обращение */
export type SandboxExchange = gateway.components["schemas"]["SandboxExchange"];
/** Записанные обращения */
export type SandboxExchanges = gateway.components["schemas"]["SandboxExchanges"];
/** Ответ с записью SandboxExchanges */
export type SandboxExchangesEnvelope = gateway.components["schemas"]["SandboxExchangesEnvelope"];
/** Транспортная помеха */
export type SandboxFault = gateway.components["schemas"]["SandboxFault"];
/** Транспортные помехи */
export type SandboxFaults = gateway.components["schemas"]["SandboxFaults"];
/** Ответ с записью SandboxFaults */
export type SandboxFaultsEnvelope = gateway.components["schemas"]["SandboxFaultsEnvelope"];
/** Изменение поля */
export type SandboxFieldChange = gateway.components["schemas"]["SandboxFieldChange"];
/** Данные для проверки МИС */
export type SandboxFixtures = gateway.components["schemas"]["SandboxFixtures"];
/** Ответ с записью SandboxFixtures */
export type SandboxFixturesEnvelope = gateway.components["schemas"]["SandboxFixturesEnvelope"];
/** Актуальность данных */
export type SandboxFreshness = gateway.components["schemas"]["SandboxFreshness"];
/** Ответ с записью SandboxFreshness */
export type SandboxFreshnessEnvelope = gateway.components["schemas"]["SandboxFreshnessEnvelope"];
/** Технические работы */
export type SandboxMaintenance = gateway.components["schemas"]["SandboxMaintenance"];
/** Ответ с записью SandboxMaintenance */
export type SandboxMaintenanceEnvelope = gateway.components["schemas"]["SandboxMaintenanceEnvelope"];
/** Актуальность данных МО */
export type SandboxMoFreshness = gateway.components["schemas"]["SandboxMoFreshness"];
/** Изменение, показанное не в срок */
export type SandboxOverdueChange = gateway.components["schemas"]["SandboxOverdueChange"];
/** Сброс песочницы */
export type SandboxResetRequest = gateway.components["schemas"]["SandboxResetRequest"];
/** Чем показано изменение */
export type SandboxShowingRecord = gateway.components["schemas"]["SandboxShowingRecord"];
/** Показ изменений */
export type SandboxShownChanges = gateway.components["schemas"]["SandboxShownChanges"];
/** Событие слота */
export type SandboxSlotEvent = gateway.components["schemas"]["SandboxSlotEvent"];
/** Состояние песочницы */
export type SandboxState = gateway.components["schemas"]["SandboxState"];
/** Ответ с записью SandboxState */
export type SandboxStateEnvelope = gateway.components["schemas"]["SandboxStateEnvelope"];
/** Загрузки подсистемы */
export type SandboxSubsystemFreshness = gateway.components["schemas"]["SandboxSubsystemFreshness"];
/** Переключатели */
export type SandboxSwitches = gateway.components["schemas"]["SandboxSwitches"];
/** Ответ с записью SandboxMaintenance */
export type SandboxSwitchesEnvelope = gateway.components["schemas"]["SandboxSwitchesEnvelope"];
/** История слота */
export type SandboxTimeline = gateway.components["schemas"]["SandboxTimeline"];
/** Ответ с записью SandboxTimeline */
export type SandboxTimelineEnvelope = gateway.components["schemas"]["SandboxTimelineEnvelope"];
/** Запись времени */
export type SandboxTimeSpelling = gateway.components["schemas"]["SandboxTimeSpelling"];
/** Срок действия токена */
export type SandboxTokenLifetime = gateway.components["schemas"]["SandboxTokenLifetime"];
/** Ответ с записью SandboxTokenLifetime */
export type SandboxTokenLifetimeEnvelope = gateway.components["schemas"]["SandboxTokenLifetimeEnvelope"];
/** Услуга */
export type Service = gateway.components["schemas"]["Service"];
/** Пакет услуг */
export type ServicePackage = vitrine.components["schemas"]["ServicePackage"];
/** Ответ с записями Service */
export type ServiceReadEnvelope = vitrine.components["schemas"]["ServiceReadEnvelope"];
/** Слот */
export type Slot = vitrine.components["schemas"]["Slot"];
/** Пакет слотов */
export type SlotPackage = vitrine.components["schemas"]["SlotPackage"];
/** Ответ с записями Slot */
export type SlotReadEnvelope = vitrine.components["schemas"]["SlotReadEnvelope"];
/** Статус слота */
export type SlotStatus = vitrine.components["schemas"]["SlotStatus"];
/** Учёт возраста */
export type SlotTagAge = vitrine.components["schemas"]["SlotTagAge"];
/** Тип записи слота */
export type SlotTagType = vitrine.components["schemas"]["SlotTagType"];
/** СНИЛС */
export type Snils = gateway.components["schemas"]["Snils"];
/** Успешный ответ */
export type SuccessEnvelope = gateway.components["schemas"]["SuccessEnvelope"];
/** Строка до 45 символов */
export type Text45 = gateway.components["schemas"]["Text45"];
/** Строка до 512 символов */
export type Text512 = gateway.components["schemas"]["Text512"];
/** Время */
export type TimestampText = gateway.components["schemas"]["TimestampText"];
/** Период недоступности ресурса */
export type UnaccessablePeriod = vitrine.components["schemas"]["UnaccessablePeriod"];
/** Пакет периодов недоступности */
export type UnaccessablePeriodPackage = vitrine.components["schemas"]["UnaccessablePeriodPackage"];
/** Ответ с записями UnaccessablePeriod */
export type UnaccessablePeriodReadEnvelope = vitrine.components["schemas"]["UnaccessablePeriodReadEnvelope"];
/** Причина недоступности */
export type UnaccessableReason = vitrine.components["schemas"]["UnaccessableReason"];
/** Ответ об успехе без данных */
export type WriteEnvelope = gateway.components["schemas"]["WriteEnvelope"];
