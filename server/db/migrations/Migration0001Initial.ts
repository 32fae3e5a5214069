import { Migration } from "@mikro-orm/migrations";

/** All tables. Names of constraints and indexes are those MikroORM derives from the entities: a test compares the two. */
export class Migration0001Initial extends Migration {
  override name = "0001-initial";

  override up(): void {
    for (const statement of [...TIMETABLE, ...REFERRALS, ...GATEWAY, ...REGION]) this.addSql(statement);
  }

  // Going back would drop everybody's data: make a new database instead.
  override down(): void {
    throw new Error("The initial migration has no way back");
  }
}

/** Who wrote a record, and when; in every table a МИС uploads. */
const UPLOAD_COLUMNS = `
    owner_oid text not null,
    updated_at timestamptz(6) not null default now()`;

/** T1–T4, T7, T9, T10: everything that hangs under a department dies with it (CASC-1…3, E-60). */
const TIMETABLE = [
  `create table mo (
    id uuid not null primary key,
    parent_id text not null,
    branch_oid text not null,
    name text not null,
    address text not null,
    address_fias_guid text null,
    region_okato text null,
    phone text null,
    enabled text not null,
    create_ts timestamp(0) not null,
    tag_age text not null,${UPLOAD_COLUMNS},
    constraint mo_name_unique unique (name) deferrable initially immediate
  )`,
  `create index mo_parent_id_index on mo (parent_id)`,
  `create index mo_branch_oid_index on mo (branch_oid)`,

  `create table resource (
    id uuid not null primary key,
    type text not null,
    mo_id uuid not null,
    enabled text not null,
    create_ts timestamp(0) not null,
    post_id text null,
    speciality_id text null,
    snils text null,
    last_name text null,
    first_name text null,
    middle_name text null,
    description text null,
    machine_name text null,
    room_number text null,
    room_name text null,${UPLOAD_COLUMNS},
    constraint resource_mo_id_foreign foreign key (mo_id) references mo (id) on delete cascade
  )`,
  `create index resource_mo_id_index on resource (mo_id)`,

  `create table service (
    id uuid not null primary key,
    resource_id uuid not null,
    code text not null,
    price numeric(12,2) null,
    create_ts timestamp(0) not null,${UPLOAD_COLUMNS},
    constraint service_resource_id_foreign foreign key (resource_id) references resource (id) on delete cascade
  )`,
  `create index service_resource_id_index on service (resource_id)`,
  `create index service_code_index on service (code)`,

  `create table profilecode_resource (
    id uuid not null primary key,
    resource_id uuid not null,
    profile_code text not null,
    create_ts timestamp(0) not null,${UPLOAD_COLUMNS},
    constraint profilecode_resource_resource_id_foreign
      foreign key (resource_id) references resource (id) on delete cascade
  )`,
  `create index profilecode_resource_resource_id_index on profilecode_resource (resource_id)`,
  `create index profilecode_resource_profile_code_index on profilecode_resource (profile_code)`,

  `create table unaccessable_period (
    period_id uuid not null primary key,
    resource_id uuid not null,
    reason text not null,
    beg_date timestamp(0) not null,
    end_date timestamp(0) null,
    create_ts timestamp(0) not null,${UPLOAD_COLUMNS},
    constraint unaccessable_period_resource_id_foreign
      foreign key (resource_id) references resource (id) on delete cascade
  )`,
  `create index unaccessable_period_resource_id_index on unaccessable_period (resource_id)`,

  `create table slot (
    id uuid not null primary key,
    mo_id uuid not null,
    resource_id uuid not null,
    tag_type text not null,
    tag_age text not null,
    visit_time timestamp(0) not null,
    duration int not null,
    status text not null,
    create_ts timestamp(0) not null,${UPLOAD_COLUMNS},
    constraint slot_mo_id_foreign foreign key (mo_id) references mo (id) on delete cascade,
    constraint slot_resource_id_foreign foreign key (resource_id) references resource (id) on delete cascade,
    constraint slot_resource_id_visit_time_unique unique (resource_id, visit_time) deferrable initially immediate
  )`,
  `create index slot_mo_id_visit_time_index on slot (mo_id, visit_time)`,

  `create table book (
    id uuid not null primary key,
    patient_id text not null,
    slot_id uuid not null,
    status_code int not null,
    tag_source text not null,
    type text not null,
    referral_id uuid null,
    create_ts timestamp(0) not null,${UPLOAD_COLUMNS},
    constraint book_slot_id_foreign foreign key (slot_id) references slot (id) on delete cascade
  )`,
  `create index book_patient_id_index on book (patient_id)`,
  `create index book_slot_id_index on book (slot_id)`,
];

/** T8: bound to nothing (E-60). */
const REFERRALS = [
  `create table referral (
    id uuid not null primary key,
    patient_id text not null,
    speciality_id text null,
    number text not null,
    type text not null,
    start_date timestamp(0) not null,
    end_date timestamp(0) null,
    to_mo_id uuid not null,
    to_profile_code text not null,
    to_post_name text null,
    to_service_id text null,
    to_service_name text null,
    from_mo_id uuid null,
    from_resource_id uuid not null,
    status text not null,
    create_ts timestamp(0) not null,
    to_resource_id uuid null,
    from_referral_id text null,
    from_rmis_id text null,
    referral_type_code text not null,
    to_mo_oid text not null,
    from_mo_oid text not null,
    from_mnemonic_code text null,${UPLOAD_COLUMNS}
  )`,
  `create index referral_patient_id_index on referral (patient_id)`,
];

/** The gateway's own tables: webhooks, who holds a slot, the journal, accounts, switches. */
const GATEWAY = [
  `create table callback (
    id uuid not null primary key default gen_random_uuid(),
    mo_oid text not null,
    depart_oid text null,
    address text not null,
    updated_at timestamptz(6) not null default now()
  )`,
  `create unique index callback_mo_oid_depart_oid_unique on callback (mo_oid, depart_oid) nulls not distinct`,

  `create table associations_slots (
    slot_id uuid not null primary key,
    status text not null,
    book_ext_id uuid null,
    patient_id text null,
    claim_id uuid null,
    claimed_at timestamptz(6) null,
    constraint associations_slots_slot_id_foreign foreign key (slot_id) references slot (id) on delete cascade,
    constraint associations_slots_book_ext_id_unique unique (book_ext_id)
  )`,

  `create table booking_attempt (
    id uuid not null primary key,
    kind text not null,
    state text not null,
    slot_id uuid null,
    book_ext_id uuid null,
    patient_id text not null,
    referral_id uuid null,
    booking_type text null,
    case_number text null,
    address text null,
    status_code int null,
    http_status int null,
    reason text null,
    mis_message text null,
    created_at timestamptz(6) not null default now(),
    called_at timestamptz(6) null,
    answered_at timestamptz(6) null,
    settled_at timestamptz(6) null
  )`,
  `create index booking_attempt_slot_id_created_at_index on booking_attempt (slot_id, created_at)`,
  `create index booking_attempt_unsettled_index on booking_attempt (created_at) where state in ('claimed', 'unknown')`,
  `create unique index booking_attempt_live_case_number_unique on booking_attempt (case_number)
    where kind = 'book' and case_number is not null and state in ('claimed', 'unknown', 'booked')`,

  `create table account (
    username text not null primary key,
    password_hash text not null,
    role text not null,
    mo_oid text null
  )`,
  `create table mo_block (
    oid text not null primary key,
    reason text not null,
    since timestamptz(6) not null default now()
  )`,
  `create table sandbox_setting (
    key text not null primary key,
    value jsonb not null
  )`,
];

/** The synthetic register of patients (E-56). */
const REGION = [
  `create table patient (
    id text not null primary key,
    united_guids text[] not null default '{}',
    firstname text null,
    lastname text null,
    middlename text null,
    snils text null,
    oms_number text null,
    birthdate date null,
    gender text null,
    phone text null,
    email text null,
    deceased boolean not null default false
  )`,
  `create table attachment (
    id uuid not null primary key default gen_random_uuid(),
    patient_id text not null,
    mo_oid text not null,
    mo_id uuid null,
    type text not null,
    constraint attachment_mo_id_foreign foreign key (mo_id) references mo (id) on delete cascade
  )`,
  `create index attachment_patient_id_index on attachment (patient_id)`,
  `create index attachment_mo_oid_index on attachment (mo_oid)`,
  `create index attachment_mo_id_index on attachment (mo_id)`,
];
