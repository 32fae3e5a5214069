// Generated from specs/ by `npm run generate`. Do not edit.
/** Все методы трёх описаний: адрес, возможные ответы, требования. */
export const OPERATIONS = {
  "authorize": {
    "api": "gateway",
    "method": "post",
    "path": "/auth.svc",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [],
    "requirements": [
      "AUTH-1",
      "AUTH-2",
      "AUTH-3",
      "AUTH-4",
      "AUTH-6",
      "AUTH-7"
    ]
  },
  "getCallback": {
    "api": "gateway",
    "method": "get",
    "path": "/api/callback",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "HOOK-8",
      "HOOK-9"
    ]
  },
  "registerCallback": {
    "api": "gateway",
    "method": "post",
    "path": "/api/callback",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "HOOK-3",
      "HOOK-4",
      "HOOK-5",
      "HOOK-6",
      "HOOK-7"
    ]
  },
  "updateCallback": {
    "api": "gateway",
    "method": "put",
    "path": "/api/callback",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "HOOK-10",
      "HOOK-11"
    ]
  },
  "deleteCallback": {
    "api": "gateway",
    "method": "delete",
    "path": "/api/callback",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "HOOK-12",
      "HOOK-13",
      "HOOK-14"
    ]
  },
  "checkCallback": {
    "api": "gateway",
    "method": "get",
    "path": "/api/callback/check",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "HOOK-16"
    ]
  },
  "bookSlot": {
    "api": "gateway",
    "method": "post",
    "path": "/booking/book",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "SYS-7",
      "UC1-P1",
      "UC1-P2",
      "UC1-1",
      "UC1-4",
      "UC1-5",
      "UC1-6",
      "UC1-7",
      "UC1-8",
      "REF-16",
      "REF-27",
      "REF-28",
      "REF-29",
      "REF-30"
    ]
  },
  "cancelBooking": {
    "api": "gateway",
    "method": "post",
    "path": "/booking/cancel",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "SYS-8",
      "UC11-P1",
      "UC11-P2",
      "UC11-1",
      "UC11-4",
      "UC11-5",
      "UC11-6",
      "UC11-7",
      "REF-7",
      "REF-30"
    ]
  },
  "getSandbox": {
    "api": "gateway",
    "method": "get",
    "path": "/sandbox",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "operator",
      "auditor"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "blockMo": {
    "api": "gateway",
    "method": "put",
    "path": "/sandbox/blocks/{oid}",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "operator"
    ],
    "requirements": [
      "HTTP-5"
    ]
  },
  "unblockMo": {
    "api": "gateway",
    "method": "delete",
    "path": "/sandbox/blocks/{oid}",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "operator"
    ],
    "requirements": [
      "HTTP-5"
    ]
  },
  "setMaintenance": {
    "api": "gateway",
    "method": "put",
    "path": "/sandbox/maintenance",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "operator"
    ],
    "requirements": [
      "HTTP-9"
    ]
  },
  "setSwitches": {
    "api": "gateway",
    "method": "put",
    "path": "/sandbox/switches",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "operator"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "setTokenLifetime": {
    "api": "gateway",
    "method": "put",
    "path": "/sandbox/token-lifetime",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "operator"
    ],
    "requirements": [
      "AUTH-6"
    ]
  },
  "setFaults": {
    "api": "gateway",
    "method": "put",
    "path": "/sandbox/faults",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "operator"
    ],
    "requirements": [
      "SYS-5"
    ]
  },
  "resetSandbox": {
    "api": "gateway",
    "method": "post",
    "path": "/sandbox/reset",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "operator"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "getSlotTimeline": {
    "api": "gateway",
    "method": "get",
    "path": "/sandbox/slots/{slot_id}/timeline",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis",
      "operator",
      "auditor"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "getFreshness": {
    "api": "gateway",
    "method": "get",
    "path": "/sandbox/freshness",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis",
      "operator",
      "auditor"
    ],
    "requirements": [
      "FRESH-1",
      "FRESH-2",
      "FRESH-3"
    ]
  },
  "getExchanges": {
    "api": "gateway",
    "method": "get",
    "path": "/sandbox/exchanges",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis",
      "operator",
      "auditor"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "getFixtures": {
    "api": "gateway",
    "method": "get",
    "path": "/sandbox/fixtures",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis",
      "operator",
      "auditor"
    ],
    "requirements": [
      "SYS-4",
      "BOOK-R10"
    ]
  },
  "listDeskRuns": {
    "api": "gateway",
    "method": "get",
    "path": "/sandbox/desk/runs",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis",
      "operator",
      "auditor"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "startDeskRun": {
    "api": "gateway",
    "method": "post",
    "path": "/sandbox/desk/runs",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "getDeskRun": {
    "api": "gateway",
    "method": "get",
    "path": "/sandbox/desk/runs/{run_id}",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis",
      "operator",
      "auditor"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "stopDeskRun": {
    "api": "gateway",
    "method": "delete",
    "path": "/sandbox/desk/runs/{run_id}",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis",
      "operator"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "getDeskRunEvents": {
    "api": "gateway",
    "method": "get",
    "path": "/sandbox/desk/runs/{run_id}/events",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis",
      "operator",
      "auditor"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "getDeskRunReport": {
    "api": "gateway",
    "method": "get",
    "path": "/sandbox/desk/runs/{run_id}/report",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis",
      "operator",
      "auditor"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "getDeskCertificate": {
    "api": "gateway",
    "method": "get",
    "path": "/sandbox/desk/runs/{run_id}/certificate",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis",
      "operator",
      "auditor"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "compareDeskRuns": {
    "api": "gateway",
    "method": "get",
    "path": "/sandbox/desk/runs/{run_id}/comparison",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500
    ],
    "roles": [
      "mis",
      "operator",
      "auditor"
    ],
    "requirements": [
      "SYS-4"
    ]
  },
  "getMo": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/mo",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "MO-2",
      "ENV-1"
    ]
  },
  "uploadMo": {
    "api": "vitrine",
    "method": "post",
    "path": "/api/mo",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      405,
      406,
      408,
      413,
      415,
      417,
      422,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "MO-1",
      "ENV-8",
      "ENV-9",
      "LOAD-1",
      "GZ-1",
      "DUP-1"
    ]
  },
  "deleteMo": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/mo",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "MO-4",
      "CASC-1"
    ]
  },
  "getMoByPath": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/mo/{id}",
    "aliasOf": "getMo",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "MO-2",
      "ENV-1"
    ]
  },
  "deleteMoByPath": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/mo/{id}",
    "aliasOf": "deleteMo",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "MO-4",
      "CASC-1"
    ]
  },
  "getResource": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/resource",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "RES-2",
      "ENV-1"
    ]
  },
  "uploadResource": {
    "api": "vitrine",
    "method": "post",
    "path": "/api/resource",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      405,
      406,
      408,
      413,
      415,
      417,
      422,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "RES-1",
      "ENV-8",
      "ENV-9",
      "LOAD-1",
      "GZ-1"
    ]
  },
  "deleteResource": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/resource",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "RES-4",
      "CASC-2"
    ]
  },
  "getResourceByPath": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/resource/{id}",
    "aliasOf": "getResource",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "RES-2",
      "ENV-1"
    ]
  },
  "deleteResourceByPath": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/resource/{id}",
    "aliasOf": "deleteResource",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "RES-4",
      "CASC-2"
    ]
  },
  "getService": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/service",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SVC-2",
      "ENV-1"
    ]
  },
  "uploadService": {
    "api": "vitrine",
    "method": "post",
    "path": "/api/service",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      405,
      406,
      408,
      413,
      415,
      417,
      422,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SVC-1",
      "ENV-8",
      "ENV-9",
      "LOAD-1",
      "GZ-1"
    ]
  },
  "deleteService": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/service",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SVC-3"
    ]
  },
  "getServiceByPath": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/service/{id}",
    "aliasOf": "getService",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SVC-2",
      "ENV-1"
    ]
  },
  "deleteServiceByPath": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/service/{id}",
    "aliasOf": "deleteService",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SVC-3"
    ]
  },
  "getSlot": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/slot",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SLOT-2",
      "ENV-1"
    ]
  },
  "uploadSlot": {
    "api": "vitrine",
    "method": "post",
    "path": "/api/slot",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      405,
      406,
      408,
      413,
      415,
      417,
      422,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SLOT-1",
      "ENV-8",
      "ENV-9",
      "LOAD-1",
      "GZ-1",
      "DUP-3",
      "DUP-5",
      "FRESH-1"
    ]
  },
  "deleteSlot": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/slot",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SLOT-4",
      "CASC-3"
    ]
  },
  "getSlotByPath": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/slot/{id}",
    "aliasOf": "getSlot",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SLOT-2",
      "ENV-1"
    ]
  },
  "deleteSlotByPath": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/slot/{id}",
    "aliasOf": "deleteSlot",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SLOT-4",
      "CASC-3"
    ]
  },
  "getBook": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/book",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "BKR-2",
      "ENV-1"
    ]
  },
  "uploadBook": {
    "api": "vitrine",
    "method": "post",
    "path": "/api/book",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      405,
      406,
      408,
      413,
      415,
      417,
      422,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "BKR-1",
      "ENV-8",
      "ENV-9",
      "LOAD-1",
      "GZ-1",
      "LOAD-4",
      "LOAD-5"
    ]
  },
  "deleteBook": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/book",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "BKR-4"
    ]
  },
  "getBookByPath": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/book/{id}",
    "aliasOf": "getBook",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "BKR-2",
      "ENV-1"
    ]
  },
  "deleteBookByPath": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/book/{id}",
    "aliasOf": "deleteBook",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "BKR-4"
    ]
  },
  "getReferral": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/referral",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "RFL-2",
      "ENV-1"
    ]
  },
  "uploadReferral": {
    "api": "vitrine",
    "method": "post",
    "path": "/api/referral",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      405,
      406,
      408,
      413,
      415,
      417,
      422,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "RFL-1",
      "ENV-8",
      "ENV-9",
      "LOAD-1",
      "GZ-1",
      "LOAD-6",
      "LOAD-7"
    ]
  },
  "deleteReferral": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/referral",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "RFL-3"
    ]
  },
  "getReferralByPath": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/referral/{id}",
    "aliasOf": "getReferral",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "RFL-2",
      "ENV-1"
    ]
  },
  "deleteReferralByPath": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/referral/{id}",
    "aliasOf": "deleteReferral",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "RFL-3"
    ]
  },
  "getUnaccessablePeriod": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/unaccessable_period",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "UNP-2",
      "ENV-1"
    ]
  },
  "uploadUnaccessablePeriod": {
    "api": "vitrine",
    "method": "post",
    "path": "/api/unaccessable_period",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      405,
      406,
      408,
      413,
      415,
      417,
      422,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "UNP-1",
      "ENV-8",
      "ENV-9",
      "LOAD-1",
      "GZ-1"
    ]
  },
  "deleteUnaccessablePeriod": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/unaccessable_period",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "UNP-3"
    ]
  },
  "getUnaccessablePeriodByPath": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/unaccessable_period/{id}",
    "aliasOf": "getUnaccessablePeriod",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "UNP-2",
      "ENV-1"
    ]
  },
  "deleteUnaccessablePeriodByPath": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/unaccessable_period/{id}",
    "aliasOf": "deleteUnaccessablePeriod",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "UNP-3"
    ]
  },
  "getUnaccessiblePeriod": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/unaccessible_period",
    "aliasOf": "getUnaccessablePeriod",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "UNP-2",
      "ENV-1"
    ]
  },
  "uploadUnaccessiblePeriod": {
    "api": "vitrine",
    "method": "post",
    "path": "/api/unaccessible_period",
    "aliasOf": "uploadUnaccessablePeriod",
    "statuses": [
      200,
      400,
      401,
      403,
      405,
      406,
      408,
      413,
      415,
      417,
      422,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "UNP-1",
      "ENV-8",
      "ENV-9",
      "LOAD-1",
      "GZ-1"
    ]
  },
  "deleteUnaccessiblePeriod": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/unaccessible_period",
    "aliasOf": "deleteUnaccessablePeriod",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "UNP-3"
    ]
  },
  "getUnaccessiblePeriodByPath": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/unaccessible_period/{id}",
    "aliasOf": "getUnaccessablePeriod",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "UNP-2",
      "ENV-1"
    ]
  },
  "deleteUnaccessiblePeriodByPath": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/unaccessible_period/{id}",
    "aliasOf": "deleteUnaccessablePeriod",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "UNP-3"
    ]
  },
  "getProfilecodeResource": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/profilecode_resource",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "PRF-2",
      "ENV-1"
    ]
  },
  "uploadProfilecodeResource": {
    "api": "vitrine",
    "method": "post",
    "path": "/api/profilecode_resource",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      405,
      406,
      408,
      413,
      415,
      417,
      422,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "PRF-1",
      "ENV-8",
      "ENV-9",
      "LOAD-1",
      "GZ-1"
    ]
  },
  "deleteProfilecodeResource": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/profilecode_resource",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "PRF-3"
    ]
  },
  "getProfilecodeResourceByPath": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/profilecode_resource/{id}",
    "aliasOf": "getProfilecodeResource",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "PRF-2",
      "ENV-1"
    ]
  },
  "deleteProfilecodeResourceByPath": {
    "api": "vitrine",
    "method": "delete",
    "path": "/api/profilecode_resource/{id}",
    "aliasOf": "deleteProfilecodeResource",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "PRF-3"
    ]
  },
  "getMoByOid": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/mo/oid/{oid}",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "MO-3"
    ]
  },
  "getMoByOidPrinted": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/oid/{oid}",
    "aliasOf": "getMoByOid",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "MO-3"
    ]
  },
  "getMoResources": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/mo/{mo_id}/resource",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "RES-3"
    ]
  },
  "getResourceSlots": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/resourse/{resourse_id}/slots",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SLOT-3"
    ]
  },
  "getResourceSlotsCorrected": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/resource/{resourse_id}/slots",
    "aliasOf": "getResourceSlots",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "SLOT-3"
    ]
  },
  "getSlotBooks": {
    "api": "vitrine",
    "method": "get",
    "path": "/api/slot/{slot_id}/books",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "mis"
    ],
    "requirements": [
      "BKR-3"
    ]
  },
  "getPatients": {
    "api": "vitrine",
    "method": "post",
    "path": "/regulated/patients",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      406,
      408,
      413,
      415,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "SYS-4",
      "SYS-5"
    ]
  },
  "getReferrals": {
    "api": "vitrine",
    "method": "get",
    "path": "/regulated/referrals",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "REF-2",
      "REF-8",
      "REF-21"
    ]
  },
  "getBooks": {
    "api": "vitrine",
    "method": "get",
    "path": "/regulated/books",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "REF-8",
      "SYS-4"
    ]
  },
  "getPatientHistory": {
    "api": "vitrine",
    "method": "get",
    "path": "/regulated/history",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "SYS-4",
      "REF-8"
    ]
  },
  "getOfferedMo": {
    "api": "vitrine",
    "method": "get",
    "path": "/regulated/mo",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "SYS-4",
      "REF-1",
      "MO-F9"
    ]
  },
  "getOfferedPosts": {
    "api": "vitrine",
    "method": "get",
    "path": "/regulated/posts",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "SYS-4",
      "RES-F7"
    ]
  },
  "getOfferedResources": {
    "api": "vitrine",
    "method": "get",
    "path": "/regulated/resources",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "SYS-4",
      "REF-1",
      "REF-5"
    ]
  },
  "getCalendar": {
    "api": "vitrine",
    "method": "get",
    "path": "/regulated/calendar",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "REF-9",
      "REF-10",
      "REF-11",
      "REF-12",
      "REF-13",
      "REF-14",
      "REF-19",
      "REF-22",
      "REF-23",
      "REF-24",
      "REF-26"
    ]
  },
  "getSlots": {
    "api": "vitrine",
    "method": "get",
    "path": "/regulated/slots",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "REF-15",
      "REF-25",
      "REF-26"
    ]
  },
  "getBookIcs": {
    "api": "vitrine",
    "method": "get",
    "path": "/regulated/books/{book_id}/ics",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      406,
      408,
      417,
      429,
      431,
      500,
      503
    ],
    "roles": [
      "epgu"
    ],
    "requirements": [
      "REF-17"
    ]
  },
  "probe": {
    "api": "mis-webhook",
    "method": "get",
    "path": "/booking/book",
    "aliasOf": null,
    "statuses": [
      200,
      404
    ],
    "roles": [],
    "requirements": [
      "HOOK-3",
      "HOOK-4"
    ]
  },
  "book": {
    "api": "mis-webhook",
    "method": "post",
    "path": "/booking/book",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      500
    ],
    "roles": [],
    "requirements": [
      "BOOK-1",
      "BOOK-2",
      "BOOK-3",
      "BOOK-4",
      "BOOK-5",
      "BOOK-6",
      "UC1-2",
      "UC1-3"
    ]
  },
  "cancel": {
    "api": "mis-webhook",
    "method": "post",
    "path": "/booking/cancel",
    "aliasOf": null,
    "statuses": [
      200,
      400,
      500
    ],
    "roles": [],
    "requirements": [
      "CANCEL-1",
      "CANCEL-2",
      "CANCEL-3",
      "CANCEL-4",
      "CANCEL-5",
      "CANCEL-6",
      "CANCEL-7",
      "CANCEL-8",
      "UC11-2",
      "UC11-3"
    ]
  }
};
