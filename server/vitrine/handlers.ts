import type {
  Book,
  Mo,
  ProfilecodeResource,
  Referral,
  Resource,
  Service,
  Slot,
  UnaccessablePeriod,
} from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import type { Profile } from "../config.ts";
import type { Database } from "../db/orm.ts";
import { listBooks, listDepartments, listResources, listSlots, type Row } from "../db/queries/records.ts";
import type { RecordShape } from "../flk/schema.ts";
import type { Switchboard } from "../switchboard/switches.ts";
import { ownerOf, type RequestContext } from "../http/context.ts";
import { refusal } from "../profile/envelope.ts";
import type { Handlers, OperationId } from "../http/types.ts";
import type { Dictionaries } from "../nsi/dictionaries.ts";
import { blocksFor } from "./blocks.ts";
import { foundMany, parentRefusal, readById, removeById, type ReadSource } from "./records.ts";
import { SUBSYSTEMS, type Subsystem } from "../profile/subsystems.ts";
import { uploadPackage } from "./upload.ts";

export interface VitrineDeps {
  readonly db: Database;
  readonly shapes: (schema: string) => RecordShape;
  readonly profile: Profile;
  readonly timeZone: string;
  readonly dictionaries: Dictionaries;
  readonly switchboard: Switchboard;
  readonly log: Logger;
}

const misOf = (context: RequestContext) =>
  ({ who: "mis", moOid: ownerOf(context), requestId: context.requestId }) as const;

type ListOperation = "getMoByOid" | "getMoResources" | "getResourceSlots" | "getSlotBooks";

/** The operations of the Витрина that a МИС calls. */
export type VitrineOperation = Extract<OperationId, `${"upload" | "get" | "delete"}${keyof Entities}`> | ListOperation;

interface Entities {
  Mo: Mo;
  Resource: Resource;
  Service: Service;
  Slot: Slot;
  Book: Book;
  Referral: Referral;
  UnaccessablePeriod: UnaccessablePeriod;
  ProfilecodeResource: ProfilecodeResource;
}

export function vitrineHandlers(deps: VitrineDeps): Pick<Handlers, VitrineOperation> {
  const em = (): EntityManager => deps.db.em.fork();
  const upload =
    (subsystem: Subsystem) =>
    async ({ body }: { body: { data: unknown[] } }, context: RequestContext) => {
      if (!context.isGzip) context.lints.add("E-62");
      const owner = ownerOf(context);
      const blocked = blocksFor(owner, (await deps.switchboard.read()).blocks);
      const { lints, requestId } = context;
      const request = { subsystem, records: body.data, owner, requestId, lints, blocked };
      return uploadPackage({ ...deps, em: em() }, request);
    };
  const source = (subsystem: Subsystem): ReadSource => ({
    subsystem,
    shape: deps.shapes(subsystem.schema),
    dictionaries: deps.dictionaries,
  });
  const read =
    <T>(subsystem: Subsystem) =>
    ({ params }: { params: { id: string } }, context: RequestContext) =>
      readById<T>(em(), { ...source(subsystem), owner: ownerOf(context) }, params.id);
  const remove =
    (subsystem: Subsystem) =>
    ({ params }: { params: { id: string } }, context: RequestContext) =>
      removeById({ em: em(), log: deps.log }, subsystem, params.id, misOf(context));
  const list = async <T>(subsystem: Subsystem, rows: Promise<Row[]>) => foundMany<T>(source(subsystem), await rows);

  return {
    uploadMo: upload(SUBSYSTEMS.mo),
    uploadResource: upload(SUBSYSTEMS.resource),
    uploadService: upload(SUBSYSTEMS.service),
    uploadSlot: upload(SUBSYSTEMS.slot),
    uploadBook: upload(SUBSYSTEMS.book),
    uploadReferral: upload(SUBSYSTEMS.referral),
    uploadUnaccessablePeriod: upload(SUBSYSTEMS.unaccessable_period),
    uploadProfilecodeResource: upload(SUBSYSTEMS.profilecode_resource),

    getMo: read<Mo>(SUBSYSTEMS.mo),
    getResource: read<Resource>(SUBSYSTEMS.resource),
    getService: read<Service>(SUBSYSTEMS.service),
    getSlot: read<Slot>(SUBSYSTEMS.slot),
    getBook: read<Book>(SUBSYSTEMS.book),
    getReferral: read<Referral>(SUBSYSTEMS.referral),
    getUnaccessablePeriod: read<UnaccessablePeriod>(SUBSYSTEMS.unaccessable_period),
    getProfilecodeResource: read<ProfilecodeResource>(SUBSYSTEMS.profilecode_resource),

    deleteMo: remove(SUBSYSTEMS.mo),
    deleteResource: remove(SUBSYSTEMS.resource),
    deleteService: remove(SUBSYSTEMS.service),
    deleteSlot: remove(SUBSYSTEMS.slot),
    deleteBook: remove(SUBSYSTEMS.book),
    deleteReferral: remove(SUBSYSTEMS.referral),
    deleteUnaccessablePeriod: remove(SUBSYSTEMS.unaccessable_period),
    deleteProfilecodeResource: remove(SUBSYSTEMS.profilecode_resource),

    getMoByOid: async ({ params }, context) => {
      if (params.oid !== ownerOf(context)) return refusal(403);
      return list<Mo>(SUBSYSTEMS.mo, listDepartments(em(), params.oid));
    },
    getMoResources: async ({ params }, context) => {
      const refused = await parentRefusal(em(), SUBSYSTEMS.mo, params.mo_id, ownerOf(context));
      return refused ?? list<Resource>(SUBSYSTEMS.resource, listResources(em(), params.mo_id));
    },
    getResourceSlots: async ({ params }, context) => {
      const { resourse_id, startDate, endDate } = params;
      if (endDate < startDate) return refusal(400, "endDate раньше startDate");
      const refused = await parentRefusal(em(), SUBSYSTEMS.resource, resourse_id, ownerOf(context));
      return refused ?? list<Slot>(SUBSYSTEMS.slot, listSlots(em(), resourse_id, startDate, endDate));
    },
    getSlotBooks: async ({ params }, context) => {
      const refused = await parentRefusal(em(), SUBSYSTEMS.slot, params.slot_id, ownerOf(context));
      return refused ?? list<Book>(SUBSYSTEMS.book, listBooks(em(), params.slot_id));
    },
  };
}
