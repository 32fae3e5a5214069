import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { SandboxState } from "@ferkit/contracts";
import { Account, Frame } from "./shared/frame.tsx";
import { DEMO, gatewayAs, messageOf } from "./shared/session.ts";
import { t } from "./shared/words.ts";

/** What runs here, and what to do next by role. */
function Front() {
  return (
    <Frame title={t("Песочница ФЭР 2.0 «Запись на прием к врачу»", "Sandbox of ФЭР 2.0 «Запись на прием к врачу»")}>
      <State />
      <Roles />
      <Accounts />
    </Frame>
  );
}

function State() {
  const [state, setState] = useState<SandboxState>();
  const [problem, setProblem] = useState<string>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const { data, error } = await gatewayAs("operator").GET("/sandbox", {});
      setState(data?.result);
      setProblem(error === undefined ? undefined : messageOf(error));
    };
    read().catch((error: unknown) => setProblem(String(error)));
  }, [turn]);
  return (
    <section>
      <h2>{t("Что здесь работает", "What runs here")}</h2>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      {state === undefined ? null : <Counts state={state} />}
      <Account part="operator" changed={() => setTurn(turn + 1)} />
    </section>
  );
}

function Counts({ state }: { readonly state: SandboxState }) {
  const { maintenance, counts } = state;
  return (
    <>
      <p>
        {maintenance.enabled
          ? t("Идут технические работы: загрузка закрыта.", "Maintenance: uploads are closed.")
          : t("Шлюз и Витрина отвечают.", "Gateway and Витрина answer.")}
      </p>
      <dl class="row">
        {Object.entries(counts).map(([name, count]) => (
          <div>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const ROLES = [
  {
    who: t("Разработчик МИС", "МИС developer"),
    steps: [
      [t("Проверить свою МИС из браузера", "Certify your МИС from the browser"), "/desk/"],
      [t("Описание ответного сервиса", "Description of the webhook"), "/docs/mis-webhook.html"],
      [t("Контракты, клиенты, Postman", "Contracts, clients, Postman"), "/docs/index.html"],
    ],
  },
  {
    who: t("Тестировщик", "Tester"),
    steps: [
      [t("Пройти путь пациента", "Walk the patient's path"), "/epgu/"],
      [t("Состояния записи и отмены", "States of booking and cancel"), "/docs/states.html"],
    ],
  },
  {
    who: t("Оператор региона", "Regional operator"),
    steps: [[t("Методы управления песочницей", "Operations of the sandbox"), "/docs/gateway.html"]],
  },
  {
    who: t("Автор портала", "Author of a portal"),
    steps: [
      [t("Запросы ЕПГУ", "Requests of ЕПГУ"), "/docs/vitrine.html"],
      [t("Разночтения документа", "Errata of the document"), "/docs/errata.html"],
    ],
  },
] as const;

function Roles() {
  return (
    <section>
      <h2>{t("Что дальше", "What next")}</h2>
      <div class="cards">
        {ROLES.map(({ who, steps }) => (
          <article>
            <h3>{who}</h3>
            <ul>
              {steps.map(([title, href]) => (
                <li>
                  <a href={href}>{title}</a>
                </li>
              ))}
            </ul>
          </article>
        ))}
      </div>
    </section>
  );
}

function Accounts() {
  return (
    <section>
      <h2>{t("Учётные записи", "Accounts")}</h2>
      <p>
        {t(
          "Действуют на этой машине. Если шлюз виден из сети, пароли другие: их называет запуск.",
          "Good on this machine. Where the network can reach the gateway the passwords are others: the start tells them.",
        )}
      </p>
      <table>
        <thead>
          <tr>
            <th>username</th>
            <th>password</th>
          </tr>
        </thead>
        <tbody>
          {Object.values(DEMO).map(({ username, password }) => (
            <tr>
              <td>
                <code>{username}</code>
              </td>
              <td>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

render(<Front />, document.body);
