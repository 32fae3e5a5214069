import { text } from "../model/text.ts";
import { aboutAnswer } from "./explains.ts";
import { perReply } from "./hint.ts";

/** E-38: the gateway sends no Authorization to a МИС. */
export const wantsLogin = perReply("wants-login", aboutAnswer, ({ response }) => {
  if (![401, 403, 407].includes(response.status)) return null;
  const asks = response.headers["www-authenticate"] ?? "—";
  return {
    message: text(
      `HTTP ${response.status}: МИС ждёт авторизации (WWW-Authenticate: ${asks}), а шлюз её не присылает. Закрывайте адрес сетью, а не паролем.`,
      `HTTP ${response.status}: the МИС wants authorisation (WWW-Authenticate: ${asks}), which the gateway does not send. Guard the address by network, not by password.`,
    ),
    evidence: `HTTP ${response.status}`,
  };
});
