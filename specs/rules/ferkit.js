/**
 * House rules of the contracts. The linter is the policy: what it does not ask for is not promised to a reader.
 */

/** Every operation names the requirements it fulfils, so that the ledger and the docs can link both ways. */
function operationHasRequirements() {
  return {
    Operation(operation, { report, location }) {
      const ids = operation["x-req"];
      if (!Array.isArray(ids) || ids.length === 0) {
        report({ message: "Operation must list requirement ids in `x-req`.", location: location.key() });
      }
    },
  };
}

/** A response with a body shows at least one named example: Prism serves them, the suite and the docs quote them. */
function responseHasExample() {
  return {
    Response: {
      MediaType(mediaType, { report, location }) {
        if (!mediaType.examples || Object.keys(mediaType.examples).length === 0) {
          report({ message: "Response body must have at least one named example.", location: location.key() });
        }
      },
    },
  };
}

/** A property is described where it is used, even when its type is shared. */
function propertyHasDescription() {
  return {
    Schema(schema, { report, location }) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (!property.description) {
          report({
            message: `Property \`${name}\` must have a description.`,
            location: location.child(["properties", name]).key(),
          });
        }
      }
    },
  };
}

/**
 * Replaces `no-ambiguous-paths`: MO-3 and RES-3 overlap in the document itself (E-30), any other overlap is ours to avoid.
 */
const PRINTED_OVERLAP = "/api/mo/oid/{oid} /api/mo/{mo_id}/resource";

function segmentsOverlap(left, right) {
  return left === right || left.startsWith("{") || right.startsWith("{");
}

/** Two templates a request could match equally well: as long, no literal apart, each with a parameter where the other has a word. */
function pathsOverlap(left, right) {
  const [a, b] = [left.split("/"), right.split("/")];
  if (a.length !== b.length || !a.every((segment, i) => segmentsOverlap(segment, b[i]))) return false;
  const isLooser = (x, y) => x.some((segment, i) => segment.startsWith("{") && !y[i].startsWith("{"));
  return isLooser(a, b) === isLooser(b, a);
}

function noAmbiguousPathsBeyondProfile() {
  return {
    Paths(paths, { report, location }) {
      const known = Object.keys(paths);
      known.forEach((path, i) => {
        for (const earlier of known.slice(0, i)) {
          if (pathsOverlap(earlier, path) && [earlier, path].sort().join(" ") !== PRINTED_OVERLAP) {
            report({
              message: `Path \`${path}\` is ambiguous with \`${earlier}\`.`,
              location: location.child([path]).key(),
            });
          }
        }
      });
    },
  };
}

export default function ferkitRules() {
  return {
    id: "ferkit",
    rules: {
      oas3: {
        "operation-has-requirements": operationHasRequirements,
        "no-ambiguous-paths-beyond-profile": noAmbiguousPathsBeyondProfile,
        "response-has-example": responseHasExample,
        "property-has-description": propertyHasDescription,
      },
    },
  };
}
