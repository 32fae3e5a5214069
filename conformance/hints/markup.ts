import { text } from "../model/text.ts";
import { aboutAnswer } from "./explains.ts";
import { perReply } from "./hint.ts";

/** A page or an XML document: somebody in front of the application answers, or an error page of the web server. */
export const markup = perReply("markup", aboutAnswer, ({ response }) => {
  const body = response.body_text.trimStart();
  if (!/^<(!doctype|html|head|body|h1|center|\?xml|[\w-]+:envelope)/i.test(body)) return null;
  const xml = /^<(\?xml|[\w-]+:envelope)/i.test(body) && !/<html/i.test(body);
  const title = /<title[^>]*>([^<]{1,80})/i.exec(body)?.[1]?.trim();
  const who = ["server", "via", "x-powered-by"].flatMap((name) => {
    const value = response.headers[name];
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const evidence = [`HTTP ${response.status}`, ...who, ...(title === undefined ? [] : [`<title>${title}`])].join("; ");
  return {
    message: xml
      ? text(
          `Пришёл документ XML, а не JSON: по этому адресу отвечает другой сервис (SOAP?). Проверьте --target. ${evidence}.`,
          `An XML document came, not JSON: another service (SOAP?) answers at this address. Check --target. ${evidence}.`,
        )
      : text(
          `Пришла страница HTML: отвечает не МИС, а прокси, веб-сервер перед ней или страница ошибки. ${evidence}.`,
          `An HTML page came: not the МИС answers but a proxy, the web server before it, or an error page. ${evidence}.`,
        ),
    evidence: body.slice(0, 60),
  };
});
