import type { Client, ClientOptions } from "openapi-fetch";
import type { paths as GatewayPaths } from "./types/gateway.js";
import type { paths as VitrinePaths } from "./types/vitrine.js";
import type { paths as MisWebhookPaths } from "./types/mis-webhook.js";

/** Учётная запись: `username` — OID МО или имя, `password` — пароль (AUTH-3). */
export interface Credentials {
  username: string;
  password: string;
}

export interface AuthorizedClientOptions extends Omit<ClientOptions, "credentials"> {
  /** Адрес шлюза, `http://127.0.0.1:2100`. */
  baseUrl: string;
  /** С ними клиент сам получает токен и обновляет его (AUTH-6). Ошибка входа — исключение при первом запросе. */
  credentials?: Credentials;
}

export interface VitrineClientOptions extends AuthorizedClientOptions {
  /** Сжимать тела запросов (GZ-1). По умолчанию true. */
  gzip?: boolean;
}

/** Клиент шлюза: авторизация, вебхуки, бронирование со стороны ЕПГУ. Сетевая ошибка — исключение, ответ сервера — `data` или `error`. */
export declare function createGatewayClient(options: AuthorizedClientOptions): Client<GatewayPaths>;

/** Клиент Витрины: загрузка, чтение и удаление записей, регламентированные запросы. */
export declare function createVitrineClient(options: VitrineClientOptions): Client<VitrinePaths>;

/** Клиент ответного сервиса МИС: то, чем шлюз вызывает МИС. */
export declare function createMisWebhookClient(options: ClientOptions & { baseUrl: string }): Client<MisWebhookPaths>;
