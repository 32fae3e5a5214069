import type { Validate, Violation } from "@ferkit/contracts";

/** What the contract's own validator says about one field of the body. */
export function violationsOf<T>(validate: Validate<T>, body: unknown, field: string): readonly Violation[] {
  if (validate(body)) return [];
  return (validate.errors ?? []).filter(({ instancePath, params }) => {
    const missing = instancePath === "" && params["missingProperty"] === field;
    return missing || instancePath === `/${field}` || instancePath.startsWith(`/${field}/`);
  });
}

export function violates<T>(validate: Validate<T>, body: unknown, field: string): boolean {
  return violationsOf(validate, body, field).length > 0;
}
