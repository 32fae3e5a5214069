import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { textsOf } from "./form.ts";
import { accountOf, keepAccount, whyNotIn, type Part } from "./session.ts";
import { chooseLang, lang, t } from "./words.ts";

const PAGES = [
  { path: "/", title: t("Начало", "Start") },
  { path: "/epgu/", title: t("Пациент", "Patient") },
  { path: "/desk/", title: t("Проверка МИС", "Certification") },
  { path: "/docs/", title: t("Документация", "Docs") },
];

/** Header, main part and title that all pages share. */
export function Frame({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  document.title = `${title} · ferkit`;
  document.documentElement.lang = lang;
  const other = lang === "ru" ? "en" : "ru";
  return (
    <>
      <header>
        <nav aria-label={t("Разделы", "Sections")}>
          {PAGES.map((page) => (
            <a href={page.path} aria-current={location.pathname === page.path ? "page" : undefined}>
              {page.title}
            </a>
          ))}
        </nav>
        <button type="button" class="quiet" lang={other} onClick={() => chooseLang(other)}>
          {other === "en" ? "English" : "По-русски"}
        </button>
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}

/** Whose account the page uses; `changed` is called when another one has been let in. */
export function Account({ part, changed }: { readonly part: Part; readonly changed: () => void }) {
  const [problem, setProblem] = useState<string>();
  const known = accountOf(part);
  const enter = async (form: HTMLFormElement): Promise<void> => {
    const { username = "", password = "" } = textsOf(form);
    const account = { username, password };
    const why = await whyNotIn(account);
    setProblem(why);
    if (why !== undefined) return;
    keepAccount(part, account);
    changed();
  };
  return (
    <details>
      <summary>
        {t("Учётная запись", "Account")}: {known.username}
      </summary>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void enter(event.currentTarget);
        }}
      >
        <label>
          {t("Имя (у МО — OID)", "Name (of an МО its OID)")}
          <input name="username" value={known.username} required autocomplete="username" />
        </label>
        <label>
          {t("Пароль", "Password")}
          <input name="password" type="password" value={known.password} required autocomplete="current-password" />
        </label>
        <button type="submit">{t("Войти", "Log in")}</button>
      </form>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
    </details>
  );
}
