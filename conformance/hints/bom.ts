import { text } from "../model/text.ts";
import { aboutBody } from "./explains.ts";
import { perReply } from "./hint.ts";

/** RFC 8259, 8.1: no BOM before JSON; .NET's `Encoding.UTF8` writes one. */
export const bom = perReply("bom", aboutBody, ({ answer }) =>
  answer.kind === "json" && answer.bom
    ? {
        message: text(
          "Перед JSON стоят три лишних байта EF BB BF (BOM). Пишите UTF-8 без BOM: в .NET это new UTF8Encoding(false).",
          "Three bytes too many, EF BB BF (a BOM), stand before the JSON. Write UTF-8 without a BOM: new UTF8Encoding(false) in .NET.",
        ),
        evidence: "ef bb bf",
      }
    : null,
);
