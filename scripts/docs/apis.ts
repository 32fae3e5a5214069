import type { ApiName } from "../generate/bundle.ts";
import type { OpenApiDocument } from "../generate/document.ts";

export interface ApiPage {
  /** Short name, as in the navigation. */
  label: string;
  /** Who calls and who answers. */
  direction: string;
  about: string;
}

export const API_PAGES = {
  gateway: {
    label: "Шлюз",
    direction: "МИС и ЕПГУ → шлюз",
    about: "Токен доступа, регистрация вебхука, бронирование и отмена по запросу ЕПГУ, управление песочницей.",
  },
  vitrine: {
    label: "Витрина",
    direction: "МИС → Витрина",
    about: "Загрузка и чтение подразделений, ресурсов, услуг, слотов, бирок, направлений и регламентированные запросы.",
  },
  "mis-webhook": {
    label: "Вебхук МИС",
    direction: "Шлюз → МИС",
    about: "Три метода, которые реализует МИС: проверка доступности, бронирование, отмена.",
  },
} as const satisfies Record<ApiName, ApiPage>;

export const API_NAMES: readonly ApiName[] = ["gateway", "vitrine", "mis-webhook"];

export interface Api {
  name: ApiName;
  document: OpenApiDocument & ApiProse;
}

/** The prose of a description; the generators do not need it, a reader does. */
export interface ApiProse {
  info: { description: string };
}
