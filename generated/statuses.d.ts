// Generated from specs/ by `npm run generate`. Do not edit.
/** Коды ответа на бронирование (ERR-0…ERR-18). */
export declare const BOOKING_STATUSES: readonly [{
  readonly "code": 0;
  readonly "key": "booked";
  readonly "req": "ERR-0";
  readonly "reasons": readonly [];
  readonly "title": "Переход на экран успешной записи";
  readonly "text": "не отображается пользователю";
}, {
  readonly "code": 11;
  readonly "key": "slot_taken";
  readonly "req": "ERR-11";
  readonly "reasons": readonly ["Бирка к врачу занята или заблокирована", "Слот заблокирован другим пациентом", "Слот занят или заблокирован"];
  readonly "title": "Выбранное время занято";
  readonly "text": "Вы не успели подтвердить бронирование. Выберите другое время";
}, {
  readonly "code": 12;
  readonly "key": "same_time";
  readonly "req": "ERR-12";
  readonly "reasons": readonly ["Есть бирка на то же время"];
  readonly "title": "У вас есть запись к другому специалисту на то же время";
  readonly "text": "У вас уже есть запись к другому специалисту на то же время. Отмените ее или выберите другое время для записи";
}, {
  readonly "code": 13;
  readonly "key": "same_doctor";
  readonly "req": "ERR-13";
  readonly "reasons": readonly ["Пациент имеет предстоящую запись к данному врачу или врачу данной специальности", "Есть бирка на тот же день к тому же врачу"];
  readonly "title": "У вас есть активная запись к специалисту на тот же день";
  readonly "text": "Записаться снова можно после того, как эта запись станет недействительна. Вы можете отменить её или записаться на другой день";
}, {
  readonly "code": 14;
  readonly "key": "age_mismatch";
  readonly "req": "ERR-14";
  readonly "reasons": readonly ["Бирка только для пациентов ДО ГОДА", "Бирка только для пациентов СТАРШЕ ГОДА", "Бирка только для детей до 18 лет", "Бирка только для пациентов от 18 лет"];
  readonly "title": "Слот не соответствует по возрасту";
  readonly "text": "Вы не можете записаться к этому специалисту, так как он ведет прием для другой возрастной категории пациентов";
}, {
  readonly "code": 15;
  readonly "key": "slot_annulled";
  readonly "req": "ERR-15";
  readonly "reasons": readonly ["Слот аннулирован"];
  readonly "title": "Выбранное время недоступно";
  readonly "text": "Данный слот был аннулирован. Пожалуйста, выберите другое время";
}, {
  readonly "code": 17;
  readonly "key": "patient_unknown";
  readonly "req": "ERR-17";
  readonly "reasons": readonly ["Пациент не найден"];
  readonly "title": "Пользователь не найден";
  readonly "text": "Проверьте правильность указанных данных в личном кабинете";
}, {
  readonly "code": 18;
  readonly "key": "refused";
  readonly "req": "ERR-18";
  readonly "reasons": readonly ["Бирка не соответствующего типа", "Извините, запись невозможна", "Передано неверное направление.", "Слот не найден", "Несоответствие в переданных данных для записи", "Ошибка снятия блокировки"];
  readonly "title": "Внутренняя ошибка сервиса";
  readonly "text": "Ошибка при получении данных из медицинской организации";
}];

/** Коды ответа на отмену (ERRC-0…ERRC-18). */
export declare const CANCEL_STATUSES: readonly [{
  readonly "code": 0;
  readonly "key": "cancelled";
  readonly "req": "ERRC-0";
  readonly "reasons": readonly [];
  readonly "title": "Переход на экран успешной отмены";
  readonly "text": "не отображается пользователю";
}, {
  readonly "code": 1;
  readonly "key": "already_cancelled";
  readonly "req": "ERRC-1";
  readonly "reasons": readonly ["Запись с таким ИД уже отменена"];
  readonly "title": "Ошибка при отмене записи";
  readonly "text": "Произошла ошибка. Попробуйте снова или зайдите позже. Если ничего не изменится, напишите в службу поддержки";
}, {
  readonly "code": 18;
  readonly "key": "cancel_failed";
  readonly "req": "ERRC-18";
  readonly "reasons": readonly ["Произошла техническая ошибка при отмене в МИС"];
  readonly "title": "Ошибка при отмене записи";
  readonly "text": "Произошла ошибка. Попробуйте снова или зайдите позже. Если ничего не изменится, напишите в службу поддержки";
}];
