// Codes of the НСИ dictionaries that the region uses, one row per post, room or machine. Whoever ships a dictionary subset
// (Part D of the requirements) must contain these.

/** A doctor's post: НСИ 11.1002 post, 11.1066 speciality, 11.1119 profile, 11.1070 service of a first visit. */
export interface Post {
  post_name: string;
  speciality_id: string;
  profile_code: string;
  service_code: string;
  service_name: string;
}

// The fifteen posts of RES-F7. Of the speciality codes only 171, 174 and 176 were checked against published uses of 11.1066; the
// others are placeholders of the sandbox. Only their equality matters (E-52: resource.speciality_id = referral.speciality_id).
export const POSTS = {
  110: post("врач-терапевт участковый", "38", "97", "B01.047.005", "Приём врача-терапевта участкового первичный"),
  59: post("врач-педиатр участковый", "39", "68", "B01.031.003", "Приём врача-педиатра участкового первичный"),
  49: post("врач общей практики (семейный врач)", "40", "57", "B01.026.001", "Приём врача общей практики первичный"),
  122: post("врач-хирург", "41", "112", "B01.057.001", "Приём врача-хирурга первичный"),
  13: post("врач-акушер-гинеколог", "42", "136", "B01.001.001", "Приём врача-акушера-гинеколога первичный"),
  54: post("врач-офтальмолог", "43", "65", "B01.029.001", "Приём врача-офтальмолога первичный"),
  53: post("врач-оториноларинголог", "44", "162", "B01.028.001", "Приём врача-оториноларинголога первичный"),
  100: post("врач-стоматолог", "171", "87", "B01.065.007", "Приём врача-стоматолога первичный"),
  103: post("врач-стоматолог-терапевт", "176", "89", "B01.065.001", "Приём врача-стоматолога-терапевта первичный"),
  101: post("врач-стоматолог детский", "174", "86", "B01.064.003", "Приём врача-стоматолога детского первичный"),
  83: post("врач-психиатр детский", "45", "72", "B01.035.001", "Приём врача-психиатра первичный"),
  119: post("врач-фтизиатр", "46", "110", "B01.055.001", "Приём врача-фтизиатра первичный"),
  87: post("врач психиатр-нарколог", "47", "73", "B01.036.001", "Приём врача-психиатра-нарколога первичный"),
  28: post("врач-детский хирург", "48", "20", "B01.010.001", "Приём врача-детского хирурга первичный"),
  120: post("врач-фтизиатр участковый", "46", "110", "B01.055.001", "Приём врача-фтизиатра первичный"),
} as const satisfies Record<number, Post>;

export type PostId = keyof typeof POSTS;

function post(
  post_name: string,
  speciality_id: string,
  profile_code: string,
  service_code: string,
  service_name: string,
): Post {
  return { post_name, speciality_id, profile_code, service_code, service_name };
}

/** What a room or a machine does: the profile it belongs to and its services (НСИ 11.1070), code → name. */
export interface Facility {
  name: string;
  profile_code: string;
  services: Readonly<Record<string, string>>;
}

export const VACCINATION_CODE = "B04.014.004";

export const FACILITIES = {
  vaccinationAdult: { name: "Прививочный кабинет", profile_code: "97", services: { [VACCINATION_CODE]: "Вакцинация" } },
  vaccinationChild: {
    name: "Прививочный кабинет (детский)",
    profile_code: "68",
    services: { [VACCINATION_CODE]: "Вакцинация" },
  },
  procedures: {
    name: "Процедурный кабинет",
    profile_code: "82",
    services: { "A11.12.009": "Взятие крови из периферической вены" },
  },
  ultrasound: {
    name: "Аппарат УЗИ",
    profile_code: "106",
    services: {
      "A04.16.001": "УЗИ органов брюшной полости (комплексное)",
      "A04.22.001": "УЗИ щитовидной железы и паращитовидных желёз",
    },
  },
  xray: { name: "Рентгеновский аппарат", profile_code: "78", services: { "A06.09.007": "Рентгенография лёгких" } },
  ecg: {
    name: "Электрокардиограф",
    profile_code: "111",
    services: { "A05.10.006": "Регистрация электрокардиограммы" },
  },
} as const satisfies Record<string, Facility>;

export type FacilityId = keyof typeof FACILITIES;

/** НСИ 11.1009 by the type of the referral (RFL-F19). */
export const REFERRAL_TYPE_CODES = { CONSULTATION: "1", RESEARCH: "2" } as const;
