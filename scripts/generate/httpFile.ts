import type { Bundles } from "./bundle.ts";
import { DAYS, expectations, flowRequests, SETTINGS, type FlowRequest } from "./flow/requests.ts";

/** The flow as a `.http` file of Visual Studio Code (REST Client): a request is sent by the link above it, from the top to the bottom. */
export function renderHttpFile(bundles: Bundles): string {
  const days = Object.entries(DAYS).map(([name, offset]) => `@${name} = {{$datetime 'YYYY-MM-DD' ${offset} d}}`);
  const settings = Object.entries(SETTINGS).map(([name, value]) => `@${name} = ${value}`);
  let count = 0;
  const chapters = flowRequests(bundles).map(({ title, requests }) => {
    const blocks = requests.map((request) => block(request, `r${++count}`));
    return `###\n# ${title}\n\n${blocks.join("\n")}`;
  });
  return `# Создано из specs/ командой npm run generate; не править.\n# VS Code, расширение REST Client: запросы выполняются по порядку.\n${[...settings, ...days].join("\n")}\n\n${chapters.join("\n")}`;
}

function block({ step, located, base, address }: FlowRequest, name: string): string {
  const kept = Object.entries(step.keep ?? {});
  const headers = [
    ...(step.as === "none" ? [] : [`Authorization: Bearer {{${step.as}Token}}`]),
    ...(step.body === undefined ? [] : ["Content-Type: application/json"]),
  ];
  return [
    `### ${step.title}`,
    `# Ответ: ${expectations(step).join(", ")}`,
    // A name makes the answer known to the variables below it.
    ...(kept.length === 0 ? [] : [`# @name ${name}`]),
    `${located.method.toUpperCase()} ${base}${address}`,
    ...headers,
    ...(step.body === undefined ? [] : ["", JSON.stringify(step.body, null, 2)]),
    "",
    // A block of its own, or the variables would stand in the body of the request.
    ...(kept.length === 0
      ? []
      : ["###", ...kept.map(([key, place]) => `@${key} = {{${name}.response.body.$.${place}}}`), ""]),
  ].join("\n");
}
