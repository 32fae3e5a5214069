// Generated from specs/ by `npm run generate`. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validateMo = validate21;
var schema32 = { "type": "object", "required": ["id", "parent_id", "branch_oid", "name", "address", "enabled", "create_ts", "tag_age"], "properties": { "id": { "$ref": "ferkit#/$defs/Guid" }, "parent_id": { "$ref": "ferkit#/$defs/Oid", "maxLength": 45 }, "branch_oid": { "$ref": "ferkit#/$defs/Oid" }, "name": { "$ref": "ferkit#/$defs/Text512" }, "address": { "$ref": "ferkit#/$defs/Text512" }, "address_fias_guid": { "type": ["string", "null"], "maxLength": 36, "pattern": "^[^\\x00]*$" }, "region_okato": { "type": ["string", "null"], "maxLength": 11, "pattern": "^[^\\x00]*$" }, "phone": { "type": ["string", "null"], "maxLength": 45, "pattern": "^[^\\x00]*$" }, "enabled": { "$ref": "ferkit#/$defs/Enabled" }, "create_ts": { "$ref": "ferkit#/$defs/TimestampText" }, "tag_age": { "$ref": "ferkit#/$defs/MoTagAge" } } };
var schema38 = { "type": "string", "enum": ["ATTACHED_MO", "ATTACHED_REG", "ALL", "NONE"] };
var schema40 = { "type": "string", "enum": ["ADULT", "CHILD", "ALL"] };
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "u");
var pattern5 = new RegExp("^[0-2](\\.(0|[1-9][0-9]*))+$", "u");
var pattern7 = new RegExp("^[^\\x00]*$", "u");
var pattern12 = new RegExp("^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.parent_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "parent_id" }, message: "must have required property 'parent_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.branch_oid === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "branch_oid" }, message: "must have required property 'branch_oid'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.name === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.address === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "address" }, message: "must have required property 'address'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.enabled === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "enabled" }, message: "must have required property 'enabled'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.create_ts === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "create_ts" }, message: "must have required property 'create_ts'" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.tag_age === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tag_age" }, message: "must have required property 'tag_age'" };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err8 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err9 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.parent_id !== void 0) {
      let data1 = data.parent_id;
      if (typeof data1 === "string") {
        if (data1.length > 128 && func1(data1) > 128) {
          const err11 = { instancePath: instancePath + "/parent_id", schemaPath: "ferkit#/$defs/Oid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!pattern5.test(data1)) {
          const err12 = { instancePath: instancePath + "/parent_id", schemaPath: "ferkit#/$defs/Oid/pattern", keyword: "pattern", params: { pattern: "^[0-2](\\.(0|[1-9][0-9]*))+$" }, message: 'must match pattern "^[0-2](\\.(0|[1-9][0-9]*))+$"' };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/parent_id", schemaPath: "ferkit#/$defs/Oid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err14 = { instancePath: instancePath + "/parent_id", schemaPath: "#/properties/parent_id/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.branch_oid !== void 0) {
      let data2 = data.branch_oid;
      if (typeof data2 === "string") {
        if (data2.length > 128 && func1(data2) > 128) {
          const err15 = { instancePath: instancePath + "/branch_oid", schemaPath: "ferkit#/$defs/Oid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (!pattern5.test(data2)) {
          const err16 = { instancePath: instancePath + "/branch_oid", schemaPath: "ferkit#/$defs/Oid/pattern", keyword: "pattern", params: { pattern: "^[0-2](\\.(0|[1-9][0-9]*))+$" }, message: 'must match pattern "^[0-2](\\.(0|[1-9][0-9]*))+$"' };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/branch_oid", schemaPath: "ferkit#/$defs/Oid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data3 = data.name;
      if (typeof data3 === "string") {
        if (data3.length > 512 && func1(data3) > 512) {
          const err18 = { instancePath: instancePath + "/name", schemaPath: "ferkit#/$defs/Text512/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (func1(data3) < 1) {
          const err19 = { instancePath: instancePath + "/name", schemaPath: "ferkit#/$defs/Text512/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (!pattern7.test(data3)) {
          const err20 = { instancePath: instancePath + "/name", schemaPath: "ferkit#/$defs/Text512/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/name", schemaPath: "ferkit#/$defs/Text512/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.address !== void 0) {
      let data4 = data.address;
      if (typeof data4 === "string") {
        if (data4.length > 512 && func1(data4) > 512) {
          const err22 = { instancePath: instancePath + "/address", schemaPath: "ferkit#/$defs/Text512/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (func1(data4) < 1) {
          const err23 = { instancePath: instancePath + "/address", schemaPath: "ferkit#/$defs/Text512/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (!pattern7.test(data4)) {
          const err24 = { instancePath: instancePath + "/address", schemaPath: "ferkit#/$defs/Text512/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = { instancePath: instancePath + "/address", schemaPath: "ferkit#/$defs/Text512/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.address_fias_guid !== void 0) {
      let data5 = data.address_fias_guid;
      if (typeof data5 !== "string" && data5 !== null) {
        const err26 = { instancePath: instancePath + "/address_fias_guid", schemaPath: "#/properties/address_fias_guid/type", keyword: "type", params: { type: schema32.properties.address_fias_guid.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (typeof data5 === "string") {
        if (data5.length > 36 && func1(data5) > 36) {
          const err27 = { instancePath: instancePath + "/address_fias_guid", schemaPath: "#/properties/address_fias_guid/maxLength", keyword: "maxLength", params: { limit: 36 }, message: "must NOT have more than 36 characters" };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (!pattern7.test(data5)) {
          const err28 = { instancePath: instancePath + "/address_fias_guid", schemaPath: "#/properties/address_fias_guid/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      }
    }
    if (data.region_okato !== void 0) {
      let data6 = data.region_okato;
      if (typeof data6 !== "string" && data6 !== null) {
        const err29 = { instancePath: instancePath + "/region_okato", schemaPath: "#/properties/region_okato/type", keyword: "type", params: { type: schema32.properties.region_okato.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      if (typeof data6 === "string") {
        if (data6.length > 11 && func1(data6) > 11) {
          const err30 = { instancePath: instancePath + "/region_okato", schemaPath: "#/properties/region_okato/maxLength", keyword: "maxLength", params: { limit: 11 }, message: "must NOT have more than 11 characters" };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        if (!pattern7.test(data6)) {
          const err31 = { instancePath: instancePath + "/region_okato", schemaPath: "#/properties/region_okato/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      }
    }
    if (data.phone !== void 0) {
      let data7 = data.phone;
      if (typeof data7 !== "string" && data7 !== null) {
        const err32 = { instancePath: instancePath + "/phone", schemaPath: "#/properties/phone/type", keyword: "type", params: { type: schema32.properties.phone.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
      if (typeof data7 === "string") {
        if (data7.length > 45 && func1(data7) > 45) {
          const err33 = { instancePath: instancePath + "/phone", schemaPath: "#/properties/phone/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
        if (!pattern7.test(data7)) {
          const err34 = { instancePath: instancePath + "/phone", schemaPath: "#/properties/phone/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
      }
    }
    if (data.enabled !== void 0) {
      let data8 = data.enabled;
      if (typeof data8 !== "string") {
        const err35 = { instancePath: instancePath + "/enabled", schemaPath: "ferkit#/$defs/Enabled/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
      if (!(data8 === "ATTACHED_MO" || data8 === "ATTACHED_REG" || data8 === "ALL" || data8 === "NONE")) {
        const err36 = { instancePath: instancePath + "/enabled", schemaPath: "ferkit#/$defs/Enabled/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.create_ts !== void 0) {
      let data9 = data.create_ts;
      if (typeof data9 === "string") {
        if (data9.length > 35 && func1(data9) > 35) {
          const err37 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
        if (!pattern12.test(data9)) {
          const err38 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
      } else {
        const err39 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.tag_age !== void 0) {
      let data10 = data.tag_age;
      if (typeof data10 !== "string") {
        const err40 = { instancePath: instancePath + "/tag_age", schemaPath: "ferkit#/$defs/MoTagAge/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
      if (!(data10 === "ADULT" || data10 === "CHILD" || data10 === "ALL")) {
        const err41 = { instancePath: instancePath + "/tag_age", schemaPath: "ferkit#/$defs/MoTagAge/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
  } else {
    const err42 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err42];
    } else {
      vErrors.push(err42);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": { "id": true, "parent_id": true, "branch_oid": true, "name": true, "address": true, "address_fias_guid": true, "region_okato": true, "phone": true, "enabled": true, "create_ts": true, "tag_age": true }, "dynamicProps": false, "dynamicItems": false };
var validateResource = validate22;
var schema42 = { "type": "object", "allOf": [{ "$ref": "ferkit#/$defs/ResourceCommon" }], "required": ["type", "post_id", "speciality_id", "snils", "last_name", "first_name"], "properties": { "type": { "type": "string", "const": "SPECIALIST" }, "post_id": { "$ref": "ferkit#/$defs/Text45" }, "post_name": { "type": ["string", "null"], "maxLength": 512 }, "speciality_id": { "$ref": "ferkit#/$defs/Text45" }, "snils": { "$ref": "ferkit#/$defs/Snils" }, "last_name": { "$ref": "ferkit#/$defs/Text512" }, "first_name": { "$ref": "ferkit#/$defs/Text512" }, "middle_name": { "type": ["string", "null"], "maxLength": 512, "pattern": "^[^\\x00]*$" } } };
var schema43 = { "type": "object", "required": ["id", "mo_id", "enabled", "create_ts"], "properties": { "id": { "$ref": "ferkit#/$defs/Guid" }, "mo_id": { "$ref": "ferkit#/$defs/Guid" }, "enabled": { "$ref": "ferkit#/$defs/Enabled" }, "create_ts": { "$ref": "ferkit#/$defs/TimestampText" }, "update_ts": { "type": ["string", "null"], "maxLength": 45 }, "description": { "type": ["string", "null"], "maxLength": 512, "pattern": "^[^\\x00]*$" } } };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.mo_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mo_id" }, message: "must have required property 'mo_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.enabled === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "enabled" }, message: "must have required property 'enabled'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.create_ts === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "create_ts" }, message: "must have required property 'create_ts'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err4 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err5 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.mo_id !== void 0) {
      let data1 = data.mo_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err7 = { instancePath: instancePath + "/mo_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!pattern4.test(data1)) {
          const err8 = { instancePath: instancePath + "/mo_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/mo_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.enabled !== void 0) {
      let data2 = data.enabled;
      if (typeof data2 !== "string") {
        const err10 = { instancePath: instancePath + "/enabled", schemaPath: "ferkit#/$defs/Enabled/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (!(data2 === "ATTACHED_MO" || data2 === "ATTACHED_REG" || data2 === "ALL" || data2 === "NONE")) {
        const err11 = { instancePath: instancePath + "/enabled", schemaPath: "ferkit#/$defs/Enabled/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.create_ts !== void 0) {
      let data3 = data.create_ts;
      if (typeof data3 === "string") {
        if (data3.length > 35 && func1(data3) > 35) {
          const err12 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (!pattern12.test(data3)) {
          const err13 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.update_ts !== void 0) {
      let data4 = data.update_ts;
      if (typeof data4 !== "string" && data4 !== null) {
        const err15 = { instancePath: instancePath + "/update_ts", schemaPath: "#/properties/update_ts/type", keyword: "type", params: { type: schema43.properties.update_ts.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data4 === "string") {
        if (data4.length > 45 && func1(data4) > 45) {
          const err16 = { instancePath: instancePath + "/update_ts", schemaPath: "#/properties/update_ts/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.description !== void 0) {
      let data5 = data.description;
      if (typeof data5 !== "string" && data5 !== null) {
        const err17 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: schema43.properties.description.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (typeof data5 === "string") {
        if (data5.length > 512 && func1(data5) > 512) {
          const err18 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (!pattern7.test(data5)) {
          const err19 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { "props": { "id": true, "mo_id": true, "enabled": true, "create_ts": true, "update_ts": true, "description": true }, "dynamicProps": false, "dynamicItems": false };
var pattern19 = new RegExp("^[0-9]{11}$", "u");
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate24(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
    errors = vErrors.length;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.post_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "post_id" }, message: "must have required property 'post_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.speciality_id === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "speciality_id" }, message: "must have required property 'speciality_id'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.snils === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "snils" }, message: "must have required property 'snils'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.last_name === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "last_name" }, message: "must have required property 'last_name'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.first_name === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "first_name" }, message: "must have required property 'first_name'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err6 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if ("SPECIALIST" !== data0) {
        const err7 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "SPECIALIST" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.post_id !== void 0) {
      let data1 = data.post_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err8 = { instancePath: instancePath + "/post_id", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (func1(data1) < 1) {
          const err9 = { instancePath: instancePath + "/post_id", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (!pattern7.test(data1)) {
          const err10 = { instancePath: instancePath + "/post_id", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/post_id", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.post_name !== void 0) {
      let data2 = data.post_name;
      if (typeof data2 !== "string" && data2 !== null) {
        const err12 = { instancePath: instancePath + "/post_name", schemaPath: "#/properties/post_name/type", keyword: "type", params: { type: schema42.properties.post_name.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data2 === "string") {
        if (data2.length > 512 && func1(data2) > 512) {
          const err13 = { instancePath: instancePath + "/post_name", schemaPath: "#/properties/post_name/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
    }
    if (data.speciality_id !== void 0) {
      let data3 = data.speciality_id;
      if (typeof data3 === "string") {
        if (data3.length > 45 && func1(data3) > 45) {
          const err14 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (func1(data3) < 1) {
          const err15 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (!pattern7.test(data3)) {
          const err16 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.snils !== void 0) {
      let data4 = data.snils;
      if (typeof data4 === "string") {
        if (data4.length > 11 && func1(data4) > 11) {
          const err18 = { instancePath: instancePath + "/snils", schemaPath: "ferkit#/$defs/Snils/maxLength", keyword: "maxLength", params: { limit: 11 }, message: "must NOT have more than 11 characters" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (!pattern19.test(data4)) {
          const err19 = { instancePath: instancePath + "/snils", schemaPath: "ferkit#/$defs/Snils/pattern", keyword: "pattern", params: { pattern: "^[0-9]{11}$" }, message: 'must match pattern "^[0-9]{11}$"' };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/snils", schemaPath: "ferkit#/$defs/Snils/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.last_name !== void 0) {
      let data5 = data.last_name;
      if (typeof data5 === "string") {
        if (data5.length > 512 && func1(data5) > 512) {
          const err21 = { instancePath: instancePath + "/last_name", schemaPath: "ferkit#/$defs/Text512/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        if (func1(data5) < 1) {
          const err22 = { instancePath: instancePath + "/last_name", schemaPath: "ferkit#/$defs/Text512/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (!pattern7.test(data5)) {
          const err23 = { instancePath: instancePath + "/last_name", schemaPath: "ferkit#/$defs/Text512/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = { instancePath: instancePath + "/last_name", schemaPath: "ferkit#/$defs/Text512/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.first_name !== void 0) {
      let data6 = data.first_name;
      if (typeof data6 === "string") {
        if (data6.length > 512 && func1(data6) > 512) {
          const err25 = { instancePath: instancePath + "/first_name", schemaPath: "ferkit#/$defs/Text512/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        if (func1(data6) < 1) {
          const err26 = { instancePath: instancePath + "/first_name", schemaPath: "ferkit#/$defs/Text512/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (!pattern7.test(data6)) {
          const err27 = { instancePath: instancePath + "/first_name", schemaPath: "ferkit#/$defs/Text512/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      } else {
        const err28 = { instancePath: instancePath + "/first_name", schemaPath: "ferkit#/$defs/Text512/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.middle_name !== void 0) {
      let data7 = data.middle_name;
      if (typeof data7 !== "string" && data7 !== null) {
        const err29 = { instancePath: instancePath + "/middle_name", schemaPath: "#/properties/middle_name/type", keyword: "type", params: { type: schema42.properties.middle_name.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      if (typeof data7 === "string") {
        if (data7.length > 512 && func1(data7) > 512) {
          const err30 = { instancePath: instancePath + "/middle_name", schemaPath: "#/properties/middle_name/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        if (!pattern7.test(data7)) {
          const err31 = { instancePath: instancePath + "/middle_name", schemaPath: "#/properties/middle_name/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      }
    }
  } else {
    const err32 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err32];
    } else {
      vErrors.push(err32);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = { "props": { "type": true, "post_id": true, "post_name": true, "speciality_id": true, "snils": true, "last_name": true, "first_name": true, "middle_name": true, "id": true, "mo_id": true, "enabled": true, "create_ts": true, "update_ts": true, "description": true }, "dynamicProps": false, "dynamicItems": false };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate24(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
    errors = vErrors.length;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.machine_name === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "machine_name" }, message: "must have required property 'machine_name'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if ("MACHINE" !== data0) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "MACHINE" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.machine_name !== void 0) {
      let data1 = data.machine_name;
      if (typeof data1 === "string") {
        if (data1.length > 512 && func1(data1) > 512) {
          const err4 = { instancePath: instancePath + "/machine_name", schemaPath: "ferkit#/$defs/Text512/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (func1(data1) < 1) {
          const err5 = { instancePath: instancePath + "/machine_name", schemaPath: "ferkit#/$defs/Text512/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (!pattern7.test(data1)) {
          const err6 = { instancePath: instancePath + "/machine_name", schemaPath: "ferkit#/$defs/Text512/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/machine_name", schemaPath: "ferkit#/$defs/Text512/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = { "props": { "type": true, "machine_name": true, "id": true, "mo_id": true, "enabled": true, "create_ts": true, "update_ts": true, "description": true }, "dynamicProps": false, "dynamicItems": false };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate24(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
    errors = vErrors.length;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.room_number === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "room_number" }, message: "must have required property 'room_number'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.room_name === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "room_name" }, message: "must have required property 'room_name'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if ("ROOM" !== data0) {
        const err4 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "ROOM" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.room_number !== void 0) {
      let data1 = data.room_number;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err5 = { instancePath: instancePath + "/room_number", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func1(data1) < 1) {
          const err6 = { instancePath: instancePath + "/room_number", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (!pattern7.test(data1)) {
          const err7 = { instancePath: instancePath + "/room_number", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/room_number", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.room_name !== void 0) {
      let data2 = data.room_name;
      if (typeof data2 === "string") {
        if (data2.length > 512 && func1(data2) > 512) {
          const err9 = { instancePath: instancePath + "/room_name", schemaPath: "ferkit#/$defs/Text512/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (func1(data2) < 1) {
          const err10 = { instancePath: instancePath + "/room_name", schemaPath: "ferkit#/$defs/Text512/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (!pattern7.test(data2)) {
          const err11 = { instancePath: instancePath + "/room_name", schemaPath: "ferkit#/$defs/Text512/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/room_name", schemaPath: "ferkit#/$defs/Text512/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
validate28.evaluated = { "props": { "type": true, "room_number": true, "room_name": true, "id": true, "mo_id": true, "enabled": true, "create_ts": true, "update_ts": true, "description": true }, "dynamicProps": false, "dynamicItems": false };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "SPECIALIST") {
        if (!validate23(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
          errors = vErrors.length;
        }
        var props0 = {};
        props0.type = true;
        props0.post_id = true;
        props0.post_name = true;
        props0.speciality_id = true;
        props0.snils = true;
        props0.last_name = true;
        props0.first_name = true;
        props0.middle_name = true;
        props0.id = true;
        props0.mo_id = true;
        props0.enabled = true;
        props0.create_ts = true;
        props0.update_ts = true;
        props0.description = true;
      } else if (tag0 === "MACHINE") {
        if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
          errors = vErrors.length;
        }
        if (props0 !== true) {
          props0 = props0 || {};
          props0.type = true;
          props0.machine_name = true;
          props0.id = true;
          props0.mo_id = true;
          props0.enabled = true;
          props0.create_ts = true;
          props0.update_ts = true;
          props0.description = true;
        }
      } else if (tag0 === "ROOM") {
        if (!validate28(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
          errors = vErrors.length;
        }
        if (props0 !== true) {
          props0 = props0 || {};
          props0.type = true;
          props0.room_number = true;
          props0.room_name = true;
          props0.id = true;
          props0.mo_id = true;
          props0.enabled = true;
          props0.create_ts = true;
          props0.update_ts = true;
          props0.description = true;
        }
      } else {
        const err0 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf' };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    } else {
      const err1 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string' };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate22.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate22.evaluated = { "dynamicProps": true, "dynamicItems": false };
var validateService = validate33;
var schema58 = { "type": "object", "required": ["id", "resource_id", "code", "create_ts"], "properties": { "id": { "$ref": "ferkit#/$defs/Guid" }, "resource_id": { "$ref": "ferkit#/$defs/Guid" }, "code": { "$ref": "ferkit#/$defs/Text45" }, "price": { "type": ["number", "null"], "minimum": 0, "maximum": 999999999999e-2 }, "create_ts": { "$ref": "ferkit#/$defs/TimestampText" } } };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate33.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.resource_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "resource_id" }, message: "must have required property 'resource_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.code === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.create_ts === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "create_ts" }, message: "must have required property 'create_ts'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err4 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err5 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.resource_id !== void 0) {
      let data1 = data.resource_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err7 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!pattern4.test(data1)) {
          const err8 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.code !== void 0) {
      let data2 = data.code;
      if (typeof data2 === "string") {
        if (data2.length > 45 && func1(data2) > 45) {
          const err10 = { instancePath: instancePath + "/code", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (func1(data2) < 1) {
          const err11 = { instancePath: instancePath + "/code", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!pattern7.test(data2)) {
          const err12 = { instancePath: instancePath + "/code", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/code", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.price !== void 0) {
      let data3 = data.price;
      if (!(typeof data3 == "number") && data3 !== null) {
        const err14 = { instancePath: instancePath + "/price", schemaPath: "#/properties/price/type", keyword: "type", params: { type: schema58.properties.price.type }, message: "must be number,null" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data3 == "number") {
        if (data3 > 999999999999e-2 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/price", schemaPath: "#/properties/price/maximum", keyword: "maximum", params: { comparison: "<=", limit: 999999999999e-2 }, message: "must be <= 9999999999.99" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/price", schemaPath: "#/properties/price/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.create_ts !== void 0) {
      let data4 = data.create_ts;
      if (typeof data4 === "string") {
        if (data4.length > 35 && func1(data4) > 35) {
          const err17 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (!pattern12.test(data4)) {
          const err18 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
validate33.evaluated = { "props": { "id": true, "resource_id": true, "code": true, "price": true, "create_ts": true }, "dynamicProps": false, "dynamicItems": false };
var validateSlot = validate34;
var schema67 = { "type": "string", "enum": ["ADULT", "CHILD", "BABY", "ALL"] };
var schema69 = { "type": "string", "enum": ["AVAILABLE", "RECORDED", "CANCELED", "RESERVED", "BLOCKED"] };
var pattern33 = new RegExp("^(EPGU|ORDINARY|RESERVE|PAID|CENTER|REFERRAL|D_OBSERVATION|INFOMAT|REGISTRY|EQUEUE|ONLINE)(,(EPGU|ORDINARY|RESERVE|PAID|CENTER|REFERRAL|D_OBSERVATION|INFOMAT|REGISTRY|EQUEUE|ONLINE))*$", "u");
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate34.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.mo_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mo_id" }, message: "must have required property 'mo_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.resource_id === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "resource_id" }, message: "must have required property 'resource_id'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.tag_type === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tag_type" }, message: "must have required property 'tag_type'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.tag_age === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tag_age" }, message: "must have required property 'tag_age'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.visit_time === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "visit_time" }, message: "must have required property 'visit_time'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.duration === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "duration" }, message: "must have required property 'duration'" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.status === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.create_ts === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "create_ts" }, message: "must have required property 'create_ts'" };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err9 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err10 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.mo_id !== void 0) {
      let data1 = data.mo_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err12 = { instancePath: instancePath + "/mo_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (!pattern4.test(data1)) {
          const err13 = { instancePath: instancePath + "/mo_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/mo_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.resource_id !== void 0) {
      let data2 = data.resource_id;
      if (typeof data2 === "string") {
        if (data2.length > 45 && func1(data2) > 45) {
          const err15 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (!pattern4.test(data2)) {
          const err16 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.tag_type !== void 0) {
      let data3 = data.tag_type;
      if (typeof data3 === "string") {
        if (data3.length > 255 && func1(data3) > 255) {
          const err18 = { instancePath: instancePath + "/tag_type", schemaPath: "#/properties/tag_type/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (func1(data3) < 1) {
          const err19 = { instancePath: instancePath + "/tag_type", schemaPath: "#/properties/tag_type/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (!pattern33.test(data3)) {
          const err20 = { instancePath: instancePath + "/tag_type", schemaPath: "#/properties/tag_type/pattern", keyword: "pattern", params: { pattern: "^(EPGU|ORDINARY|RESERVE|PAID|CENTER|REFERRAL|D_OBSERVATION|INFOMAT|REGISTRY|EQUEUE|ONLINE)(,(EPGU|ORDINARY|RESERVE|PAID|CENTER|REFERRAL|D_OBSERVATION|INFOMAT|REGISTRY|EQUEUE|ONLINE))*$" }, message: 'must match pattern "^(EPGU|ORDINARY|RESERVE|PAID|CENTER|REFERRAL|D_OBSERVATION|INFOMAT|REGISTRY|EQUEUE|ONLINE)(,(EPGU|ORDINARY|RESERVE|PAID|CENTER|REFERRAL|D_OBSERVATION|INFOMAT|REGISTRY|EQUEUE|ONLINE))*$"' };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/tag_type", schemaPath: "#/properties/tag_type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.tag_age !== void 0) {
      let data4 = data.tag_age;
      if (typeof data4 !== "string") {
        const err22 = { instancePath: instancePath + "/tag_age", schemaPath: "ferkit#/$defs/SlotTagAge/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
      if (!(data4 === "ADULT" || data4 === "CHILD" || data4 === "BABY" || data4 === "ALL")) {
        const err23 = { instancePath: instancePath + "/tag_age", schemaPath: "ferkit#/$defs/SlotTagAge/enum", keyword: "enum", params: { allowedValues: schema67.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.visit_time !== void 0) {
      let data5 = data.visit_time;
      if (typeof data5 === "string") {
        if (data5.length > 35 && func1(data5) > 35) {
          const err24 = { instancePath: instancePath + "/visit_time", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (!pattern12.test(data5)) {
          const err25 = { instancePath: instancePath + "/visit_time", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = { instancePath: instancePath + "/visit_time", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.duration !== void 0) {
      let data6 = data.duration;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)))) {
        const err27 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (typeof data6 == "number") {
        if (data6 > 1440 || isNaN(data6)) {
          const err28 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1440 }, message: "must be <= 1440" };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data6 < 1 || isNaN(data6)) {
          const err29 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      }
    }
    if (data.status !== void 0) {
      let data7 = data.status;
      if (typeof data7 !== "string") {
        const err30 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/SlotStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      if (!(data7 === "AVAILABLE" || data7 === "RECORDED" || data7 === "CANCELED" || data7 === "RESERVED" || data7 === "BLOCKED")) {
        const err31 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/SlotStatus/enum", keyword: "enum", params: { allowedValues: schema69.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.create_ts !== void 0) {
      let data8 = data.create_ts;
      if (typeof data8 === "string") {
        if (data8.length > 35 && func1(data8) > 35) {
          const err32 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
        if (!pattern12.test(data8)) {
          const err33 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
      } else {
        const err34 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
  } else {
    const err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
    }
    errors++;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
validate34.evaluated = { "props": { "id": true, "mo_id": true, "resource_id": true, "tag_type": true, "tag_age": true, "visit_time": true, "duration": true, "status": true, "create_ts": true }, "dynamicProps": false, "dynamicItems": false };
var validateBook = validate35;
var schema75 = { "type": "integer", "enum": [5e3, 5010, 5020, 5030, 5040] };
var schema76 = { "type": "string", "enum": ["EPGU", "INFOMAT", "DOCTOR", "REG", "OTHER_WEB"] };
var schema77 = { "type": "string", "enum": ["APPOINTMENT", "VACCINATION", "COVID_VACCINATION", "UDVN_DISPENSARY", "DISPENSARY", "PROPHYLACTIC", "PROPHYLACTIC_ADULT", "PROPHYLACTIC_CHILD", "D_OBSERVATION", "ONLINE_CONSULTING", "PAID_APPOINTMENT"] };
var pattern37 = new RegExp("^[^\\x00\\s]+$", "u");
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate35.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.patient_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "patient_id" }, message: "must have required property 'patient_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.slot_id === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slot_id" }, message: "must have required property 'slot_id'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.status_code === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status_code" }, message: "must have required property 'status_code'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.tag_source === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tag_source" }, message: "must have required property 'tag_source'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.type === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.create_ts === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "create_ts" }, message: "must have required property 'create_ts'" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err7 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err8 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.patient_id !== void 0) {
      let data1 = data.patient_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err10 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (func1(data1) < 1) {
          const err11 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!pattern37.test(data1)) {
          const err12 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/pattern", keyword: "pattern", params: { pattern: "^[^\\x00\\s]+$" }, message: 'must match pattern "^[^\\x00\\s]+$"' };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.slot_id !== void 0) {
      let data2 = data.slot_id;
      if (typeof data2 === "string") {
        if (data2.length > 45 && func1(data2) > 45) {
          const err14 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (!pattern4.test(data2)) {
          const err15 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.status_code !== void 0) {
      let data3 = data.status_code;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)))) {
        const err17 = { instancePath: instancePath + "/status_code", schemaPath: "ferkit#/$defs/BookStatusCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (!(data3 === 5e3 || data3 === 5010 || data3 === 5020 || data3 === 5030 || data3 === 5040)) {
        const err18 = { instancePath: instancePath + "/status_code", schemaPath: "ferkit#/$defs/BookStatusCode/enum", keyword: "enum", params: { allowedValues: schema75.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.tag_source !== void 0) {
      let data4 = data.tag_source;
      if (typeof data4 !== "string") {
        const err19 = { instancePath: instancePath + "/tag_source", schemaPath: "ferkit#/$defs/BookTagSource/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      if (!(data4 === "EPGU" || data4 === "INFOMAT" || data4 === "DOCTOR" || data4 === "REG" || data4 === "OTHER_WEB")) {
        const err20 = { instancePath: instancePath + "/tag_source", schemaPath: "ferkit#/$defs/BookTagSource/enum", keyword: "enum", params: { allowedValues: schema76.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data5 = data.type;
      if (typeof data5 !== "string") {
        const err21 = { instancePath: instancePath + "/type", schemaPath: "ferkit#/$defs/BookType/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (!(data5 === "APPOINTMENT" || data5 === "VACCINATION" || data5 === "COVID_VACCINATION" || data5 === "UDVN_DISPENSARY" || data5 === "DISPENSARY" || data5 === "PROPHYLACTIC" || data5 === "PROPHYLACTIC_ADULT" || data5 === "PROPHYLACTIC_CHILD" || data5 === "D_OBSERVATION" || data5 === "ONLINE_CONSULTING" || data5 === "PAID_APPOINTMENT")) {
        const err22 = { instancePath: instancePath + "/type", schemaPath: "ferkit#/$defs/BookType/enum", keyword: "enum", params: { allowedValues: schema77.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.referral_id !== void 0) {
      let data6 = data.referral_id;
      const _errs20 = errors;
      let valid7 = false;
      const _errs21 = errors;
      if (typeof data6 === "string") {
        if (data6.length > 45 && func1(data6) > 45) {
          const err23 = { instancePath: instancePath + "/referral_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (!pattern4.test(data6)) {
          const err24 = { instancePath: instancePath + "/referral_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = { instancePath: instancePath + "/referral_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      var _valid0 = _errs21 === errors;
      valid7 = valid7 || _valid0;
      const _errs24 = errors;
      if (data6 !== null) {
        const err26 = { instancePath: instancePath + "/referral_id", schemaPath: "#/properties/referral_id/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      var _valid0 = _errs24 === errors;
      valid7 = valid7 || _valid0;
      if (!valid7) {
        const err27 = { instancePath: instancePath + "/referral_id", schemaPath: "#/properties/referral_id/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      } else {
        errors = _errs20;
        if (vErrors !== null) {
          if (_errs20) {
            vErrors.length = _errs20;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.create_ts !== void 0) {
      let data7 = data.create_ts;
      if (typeof data7 === "string") {
        if (data7.length > 35 && func1(data7) > 35) {
          const err28 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (!pattern12.test(data7)) {
          const err29 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      } else {
        const err30 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
  } else {
    const err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err31];
    } else {
      vErrors.push(err31);
    }
    errors++;
  }
  validate35.errors = vErrors;
  return errors === 0;
}
validate35.evaluated = { "props": { "id": true, "patient_id": true, "slot_id": true, "status_code": true, "tag_source": true, "type": true, "referral_id": true, "create_ts": true }, "dynamicProps": false, "dynamicItems": false };
var validateReferral = validate36;
var schema82 = { "type": "object", "required": ["id", "patient_id", "number", "start_date", "to_mo_id", "to_profile_code", "from_resource_id", "status", "create_ts", "referral_type_code", "to_mo_oid", "from_mo_oid"], "properties": { "id": { "$ref": "ferkit#/$defs/Guid" }, "patient_id": { "$ref": "ferkit#/$defs/PatientId" }, "number": { "$ref": "ferkit#/$defs/Text45" }, "start_date": { "$ref": "ferkit#/$defs/TimestampText" }, "end_date": { "anyOf": [{ "$ref": "ferkit#/$defs/TimestampText" }, { "type": "null" }] }, "to_mo_id": { "$ref": "ferkit#/$defs/Guid" }, "to_profile_code": { "$ref": "ferkit#/$defs/Text45" }, "to_service_name": { "type": ["string", "null"], "maxLength": 512, "pattern": "^[^\\x00]*$" }, "from_mo_id": { "anyOf": [{ "$ref": "ferkit#/$defs/Guid" }, { "type": "null" }] }, "from_resource_id": { "$ref": "ferkit#/$defs/Guid" }, "status": { "$ref": "ferkit#/$defs/ReferralStatus" }, "create_ts": { "$ref": "ferkit#/$defs/TimestampText" }, "to_resource_id": { "anyOf": [{ "$ref": "ferkit#/$defs/Guid" }, { "type": "null" }] }, "from_referral_id": { "anyOf": [{ "$ref": "ferkit#/$defs/Text45" }, { "type": "null" }] }, "from_rmis_id": { "anyOf": [{ "$ref": "ferkit#/$defs/Text45" }, { "type": "null" }] }, "referral_type_code": { "$ref": "ferkit#/$defs/Text45" }, "to_mo_oid": { "$ref": "ferkit#/$defs/Oid", "maxLength": 45 }, "from_mo_oid": { "$ref": "ferkit#/$defs/Oid", "maxLength": 45 }, "from_mnemonic_code": { "anyOf": [{ "$ref": "ferkit#/$defs/Text45" }, { "type": "null" }] } } };
var schema92 = { "type": "string", "enum": ["AVAILABLE", "RECORDED", "CANCELED"] };
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.patient_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "patient_id" }, message: "must have required property 'patient_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.number === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "number" }, message: "must have required property 'number'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.start_date === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "start_date" }, message: "must have required property 'start_date'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.to_mo_id === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to_mo_id" }, message: "must have required property 'to_mo_id'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.to_profile_code === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to_profile_code" }, message: "must have required property 'to_profile_code'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.from_resource_id === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from_resource_id" }, message: "must have required property 'from_resource_id'" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.status === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.create_ts === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "create_ts" }, message: "must have required property 'create_ts'" };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.referral_type_code === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "referral_type_code" }, message: "must have required property 'referral_type_code'" };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.to_mo_oid === void 0) {
      const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to_mo_oid" }, message: "must have required property 'to_mo_oid'" };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.from_mo_oid === void 0) {
      const err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from_mo_oid" }, message: "must have required property 'from_mo_oid'" };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err12 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err13 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.patient_id !== void 0) {
      let data1 = data.patient_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err15 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (func1(data1) < 1) {
          const err16 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (!pattern37.test(data1)) {
          const err17 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/pattern", keyword: "pattern", params: { pattern: "^[^\\x00\\s]+$" }, message: 'must match pattern "^[^\\x00\\s]+$"' };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.number !== void 0) {
      let data2 = data.number;
      if (typeof data2 === "string") {
        if (data2.length > 45 && func1(data2) > 45) {
          const err19 = { instancePath: instancePath + "/number", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (func1(data2) < 1) {
          const err20 = { instancePath: instancePath + "/number", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (!pattern7.test(data2)) {
          const err21 = { instancePath: instancePath + "/number", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = { instancePath: instancePath + "/number", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.start_date !== void 0) {
      let data3 = data.start_date;
      if (typeof data3 === "string") {
        if (data3.length > 35 && func1(data3) > 35) {
          const err23 = { instancePath: instancePath + "/start_date", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (!pattern12.test(data3)) {
          const err24 = { instancePath: instancePath + "/start_date", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = { instancePath: instancePath + "/start_date", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.end_date !== void 0) {
      let data4 = data.end_date;
      const _errs14 = errors;
      let valid5 = false;
      const _errs15 = errors;
      if (typeof data4 === "string") {
        if (data4.length > 35 && func1(data4) > 35) {
          const err26 = { instancePath: instancePath + "/end_date", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (!pattern12.test(data4)) {
          const err27 = { instancePath: instancePath + "/end_date", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      } else {
        const err28 = { instancePath: instancePath + "/end_date", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      var _valid0 = _errs15 === errors;
      valid5 = valid5 || _valid0;
      const _errs18 = errors;
      if (data4 !== null) {
        const err29 = { instancePath: instancePath + "/end_date", schemaPath: "#/properties/end_date/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      var _valid0 = _errs18 === errors;
      valid5 = valid5 || _valid0;
      if (!valid5) {
        const err30 = { instancePath: instancePath + "/end_date", schemaPath: "#/properties/end_date/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      } else {
        errors = _errs14;
        if (vErrors !== null) {
          if (_errs14) {
            vErrors.length = _errs14;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.to_mo_id !== void 0) {
      let data5 = data.to_mo_id;
      if (typeof data5 === "string") {
        if (data5.length > 45 && func1(data5) > 45) {
          const err31 = { instancePath: instancePath + "/to_mo_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
        if (!pattern4.test(data5)) {
          const err32 = { instancePath: instancePath + "/to_mo_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      } else {
        const err33 = { instancePath: instancePath + "/to_mo_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.to_profile_code !== void 0) {
      let data6 = data.to_profile_code;
      if (typeof data6 === "string") {
        if (data6.length > 45 && func1(data6) > 45) {
          const err34 = { instancePath: instancePath + "/to_profile_code", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        if (func1(data6) < 1) {
          const err35 = { instancePath: instancePath + "/to_profile_code", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
        if (!pattern7.test(data6)) {
          const err36 = { instancePath: instancePath + "/to_profile_code", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
      } else {
        const err37 = { instancePath: instancePath + "/to_profile_code", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.to_service_name !== void 0) {
      let data7 = data.to_service_name;
      if (typeof data7 !== "string" && data7 !== null) {
        const err38 = { instancePath: instancePath + "/to_service_name", schemaPath: "#/properties/to_service_name/type", keyword: "type", params: { type: schema82.properties.to_service_name.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
      if (typeof data7 === "string") {
        if (data7.length > 512 && func1(data7) > 512) {
          const err39 = { instancePath: instancePath + "/to_service_name", schemaPath: "#/properties/to_service_name/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
        if (!pattern7.test(data7)) {
          const err40 = { instancePath: instancePath + "/to_service_name", schemaPath: "#/properties/to_service_name/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
      }
    }
    if (data.from_mo_id !== void 0) {
      let data8 = data.from_mo_id;
      const _errs29 = errors;
      let valid9 = false;
      const _errs30 = errors;
      if (typeof data8 === "string") {
        if (data8.length > 45 && func1(data8) > 45) {
          const err41 = { instancePath: instancePath + "/from_mo_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
        if (!pattern4.test(data8)) {
          const err42 = { instancePath: instancePath + "/from_mo_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
      } else {
        const err43 = { instancePath: instancePath + "/from_mo_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      var _valid1 = _errs30 === errors;
      valid9 = valid9 || _valid1;
      const _errs33 = errors;
      if (data8 !== null) {
        const err44 = { instancePath: instancePath + "/from_mo_id", schemaPath: "#/properties/from_mo_id/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
      var _valid1 = _errs33 === errors;
      valid9 = valid9 || _valid1;
      if (!valid9) {
        const err45 = { instancePath: instancePath + "/from_mo_id", schemaPath: "#/properties/from_mo_id/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      } else {
        errors = _errs29;
        if (vErrors !== null) {
          if (_errs29) {
            vErrors.length = _errs29;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.from_resource_id !== void 0) {
      let data9 = data.from_resource_id;
      if (typeof data9 === "string") {
        if (data9.length > 45 && func1(data9) > 45) {
          const err46 = { instancePath: instancePath + "/from_resource_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
        if (!pattern4.test(data9)) {
          const err47 = { instancePath: instancePath + "/from_resource_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
      } else {
        const err48 = { instancePath: instancePath + "/from_resource_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data10 = data.status;
      if (typeof data10 !== "string") {
        const err49 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/ReferralStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
      if (!(data10 === "AVAILABLE" || data10 === "RECORDED" || data10 === "CANCELED")) {
        const err50 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/ReferralStatus/enum", keyword: "enum", params: { allowedValues: schema92.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
    if (data.create_ts !== void 0) {
      let data11 = data.create_ts;
      if (typeof data11 === "string") {
        if (data11.length > 35 && func1(data11) > 35) {
          const err51 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
        if (!pattern12.test(data11)) {
          const err52 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
      } else {
        const err53 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.to_resource_id !== void 0) {
      let data12 = data.to_resource_id;
      const _errs45 = errors;
      let valid14 = false;
      const _errs46 = errors;
      if (typeof data12 === "string") {
        if (data12.length > 45 && func1(data12) > 45) {
          const err54 = { instancePath: instancePath + "/to_resource_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
        if (!pattern4.test(data12)) {
          const err55 = { instancePath: instancePath + "/to_resource_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
      } else {
        const err56 = { instancePath: instancePath + "/to_resource_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
      var _valid2 = _errs46 === errors;
      valid14 = valid14 || _valid2;
      const _errs49 = errors;
      if (data12 !== null) {
        const err57 = { instancePath: instancePath + "/to_resource_id", schemaPath: "#/properties/to_resource_id/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
      var _valid2 = _errs49 === errors;
      valid14 = valid14 || _valid2;
      if (!valid14) {
        const err58 = { instancePath: instancePath + "/to_resource_id", schemaPath: "#/properties/to_resource_id/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      } else {
        errors = _errs45;
        if (vErrors !== null) {
          if (_errs45) {
            vErrors.length = _errs45;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.from_referral_id !== void 0) {
      let data13 = data.from_referral_id;
      const _errs52 = errors;
      let valid16 = false;
      const _errs53 = errors;
      if (typeof data13 === "string") {
        if (data13.length > 45 && func1(data13) > 45) {
          const err59 = { instancePath: instancePath + "/from_referral_id", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
        if (func1(data13) < 1) {
          const err60 = { instancePath: instancePath + "/from_referral_id", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
        if (!pattern7.test(data13)) {
          const err61 = { instancePath: instancePath + "/from_referral_id", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
      } else {
        const err62 = { instancePath: instancePath + "/from_referral_id", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
      var _valid3 = _errs53 === errors;
      valid16 = valid16 || _valid3;
      const _errs56 = errors;
      if (data13 !== null) {
        const err63 = { instancePath: instancePath + "/from_referral_id", schemaPath: "#/properties/from_referral_id/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
      var _valid3 = _errs56 === errors;
      valid16 = valid16 || _valid3;
      if (!valid16) {
        const err64 = { instancePath: instancePath + "/from_referral_id", schemaPath: "#/properties/from_referral_id/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      } else {
        errors = _errs52;
        if (vErrors !== null) {
          if (_errs52) {
            vErrors.length = _errs52;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.from_rmis_id !== void 0) {
      let data14 = data.from_rmis_id;
      const _errs59 = errors;
      let valid18 = false;
      const _errs60 = errors;
      if (typeof data14 === "string") {
        if (data14.length > 45 && func1(data14) > 45) {
          const err65 = { instancePath: instancePath + "/from_rmis_id", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
        if (func1(data14) < 1) {
          const err66 = { instancePath: instancePath + "/from_rmis_id", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err66];
          } else {
            vErrors.push(err66);
          }
          errors++;
        }
        if (!pattern7.test(data14)) {
          const err67 = { instancePath: instancePath + "/from_rmis_id", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
      } else {
        const err68 = { instancePath: instancePath + "/from_rmis_id", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
      var _valid4 = _errs60 === errors;
      valid18 = valid18 || _valid4;
      const _errs63 = errors;
      if (data14 !== null) {
        const err69 = { instancePath: instancePath + "/from_rmis_id", schemaPath: "#/properties/from_rmis_id/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
      var _valid4 = _errs63 === errors;
      valid18 = valid18 || _valid4;
      if (!valid18) {
        const err70 = { instancePath: instancePath + "/from_rmis_id", schemaPath: "#/properties/from_rmis_id/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      } else {
        errors = _errs59;
        if (vErrors !== null) {
          if (_errs59) {
            vErrors.length = _errs59;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.referral_type_code !== void 0) {
      let data15 = data.referral_type_code;
      if (typeof data15 === "string") {
        if (data15.length > 45 && func1(data15) > 45) {
          const err71 = { instancePath: instancePath + "/referral_type_code", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err71];
          } else {
            vErrors.push(err71);
          }
          errors++;
        }
        if (func1(data15) < 1) {
          const err72 = { instancePath: instancePath + "/referral_type_code", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        if (!pattern7.test(data15)) {
          const err73 = { instancePath: instancePath + "/referral_type_code", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      } else {
        const err74 = { instancePath: instancePath + "/referral_type_code", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.to_mo_oid !== void 0) {
      let data16 = data.to_mo_oid;
      if (typeof data16 === "string") {
        if (data16.length > 128 && func1(data16) > 128) {
          const err75 = { instancePath: instancePath + "/to_mo_oid", schemaPath: "ferkit#/$defs/Oid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (!pattern5.test(data16)) {
          const err76 = { instancePath: instancePath + "/to_mo_oid", schemaPath: "ferkit#/$defs/Oid/pattern", keyword: "pattern", params: { pattern: "^[0-2](\\.(0|[1-9][0-9]*))+$" }, message: 'must match pattern "^[0-2](\\.(0|[1-9][0-9]*))+$"' };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
      } else {
        const err77 = { instancePath: instancePath + "/to_mo_oid", schemaPath: "ferkit#/$defs/Oid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
      if (typeof data16 === "string") {
        if (data16.length > 45 && func1(data16) > 45) {
          const err78 = { instancePath: instancePath + "/to_mo_oid", schemaPath: "#/properties/to_mo_oid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err78];
          } else {
            vErrors.push(err78);
          }
          errors++;
        }
      }
    }
    if (data.from_mo_oid !== void 0) {
      let data17 = data.from_mo_oid;
      if (typeof data17 === "string") {
        if (data17.length > 128 && func1(data17) > 128) {
          const err79 = { instancePath: instancePath + "/from_mo_oid", schemaPath: "ferkit#/$defs/Oid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
          if (vErrors === null) {
            vErrors = [err79];
          } else {
            vErrors.push(err79);
          }
          errors++;
        }
        if (!pattern5.test(data17)) {
          const err80 = { instancePath: instancePath + "/from_mo_oid", schemaPath: "ferkit#/$defs/Oid/pattern", keyword: "pattern", params: { pattern: "^[0-2](\\.(0|[1-9][0-9]*))+$" }, message: 'must match pattern "^[0-2](\\.(0|[1-9][0-9]*))+$"' };
          if (vErrors === null) {
            vErrors = [err80];
          } else {
            vErrors.push(err80);
          }
          errors++;
        }
      } else {
        const err81 = { instancePath: instancePath + "/from_mo_oid", schemaPath: "ferkit#/$defs/Oid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
      if (typeof data17 === "string") {
        if (data17.length > 45 && func1(data17) > 45) {
          const err82 = { instancePath: instancePath + "/from_mo_oid", schemaPath: "#/properties/from_mo_oid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err82];
          } else {
            vErrors.push(err82);
          }
          errors++;
        }
      }
    }
    if (data.from_mnemonic_code !== void 0) {
      let data18 = data.from_mnemonic_code;
      const _errs75 = errors;
      let valid23 = false;
      const _errs76 = errors;
      if (typeof data18 === "string") {
        if (data18.length > 45 && func1(data18) > 45) {
          const err83 = { instancePath: instancePath + "/from_mnemonic_code", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err83];
          } else {
            vErrors.push(err83);
          }
          errors++;
        }
        if (func1(data18) < 1) {
          const err84 = { instancePath: instancePath + "/from_mnemonic_code", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err84];
          } else {
            vErrors.push(err84);
          }
          errors++;
        }
        if (!pattern7.test(data18)) {
          const err85 = { instancePath: instancePath + "/from_mnemonic_code", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err85];
          } else {
            vErrors.push(err85);
          }
          errors++;
        }
      } else {
        const err86 = { instancePath: instancePath + "/from_mnemonic_code", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err86];
        } else {
          vErrors.push(err86);
        }
        errors++;
      }
      var _valid5 = _errs76 === errors;
      valid23 = valid23 || _valid5;
      const _errs79 = errors;
      if (data18 !== null) {
        const err87 = { instancePath: instancePath + "/from_mnemonic_code", schemaPath: "#/properties/from_mnemonic_code/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err87];
        } else {
          vErrors.push(err87);
        }
        errors++;
      }
      var _valid5 = _errs79 === errors;
      valid23 = valid23 || _valid5;
      if (!valid23) {
        const err88 = { instancePath: instancePath + "/from_mnemonic_code", schemaPath: "#/properties/from_mnemonic_code/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err88];
        } else {
          vErrors.push(err88);
        }
        errors++;
      } else {
        errors = _errs75;
        if (vErrors !== null) {
          if (_errs75) {
            vErrors.length = _errs75;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err89 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err89];
    } else {
      vErrors.push(err89);
    }
    errors++;
  }
  validate38.errors = vErrors;
  return errors === 0;
}
validate38.evaluated = { "props": { "id": true, "patient_id": true, "number": true, "start_date": true, "end_date": true, "to_mo_id": true, "to_profile_code": true, "to_service_name": true, "from_mo_id": true, "from_resource_id": true, "status": true, "create_ts": true, "to_resource_id": true, "from_referral_id": true, "from_rmis_id": true, "referral_type_code": true, "to_mo_oid": true, "from_mo_oid": true, "from_mnemonic_code": true }, "dynamicProps": false, "dynamicItems": false };
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate37.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate38(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
    errors = vErrors.length;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.speciality_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "speciality_id" }, message: "must have required property 'speciality_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.to_post_name === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to_post_name" }, message: "must have required property 'to_post_name'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if ("CONSULTATION" !== data0) {
        const err4 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "CONSULTATION" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.speciality_id !== void 0) {
      let data1 = data.speciality_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err5 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func1(data1) < 1) {
          const err6 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (!pattern7.test(data1)) {
          const err7 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.to_post_name !== void 0) {
      let data2 = data.to_post_name;
      if (typeof data2 === "string") {
        if (data2.length > 512 && func1(data2) > 512) {
          const err9 = { instancePath: instancePath + "/to_post_name", schemaPath: "ferkit#/$defs/Text512/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (func1(data2) < 1) {
          const err10 = { instancePath: instancePath + "/to_post_name", schemaPath: "ferkit#/$defs/Text512/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (!pattern7.test(data2)) {
          const err11 = { instancePath: instancePath + "/to_post_name", schemaPath: "ferkit#/$defs/Text512/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/to_post_name", schemaPath: "ferkit#/$defs/Text512/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.to_service_id !== void 0) {
      let data3 = data.to_service_id;
      const _errs11 = errors;
      let valid4 = false;
      const _errs12 = errors;
      if (typeof data3 === "string") {
        if (data3.length > 45 && func1(data3) > 45) {
          const err13 = { instancePath: instancePath + "/to_service_id", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (func1(data3) < 1) {
          const err14 = { instancePath: instancePath + "/to_service_id", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (!pattern7.test(data3)) {
          const err15 = { instancePath: instancePath + "/to_service_id", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/to_service_id", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      var _valid0 = _errs12 === errors;
      valid4 = valid4 || _valid0;
      const _errs15 = errors;
      if (data3 !== null) {
        const err17 = { instancePath: instancePath + "/to_service_id", schemaPath: "#/properties/to_service_id/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      var _valid0 = _errs15 === errors;
      valid4 = valid4 || _valid0;
      if (!valid4) {
        const err18 = { instancePath: instancePath + "/to_service_id", schemaPath: "#/properties/to_service_id/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      } else {
        errors = _errs11;
        if (vErrors !== null) {
          if (_errs11) {
            vErrors.length = _errs11;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate37.errors = vErrors;
  return errors === 0;
}
validate37.evaluated = { "props": { "type": true, "speciality_id": true, "to_post_name": true, "to_service_id": true, "id": true, "patient_id": true, "number": true, "start_date": true, "end_date": true, "to_mo_id": true, "to_profile_code": true, "to_service_name": true, "from_mo_id": true, "from_resource_id": true, "status": true, "create_ts": true, "to_resource_id": true, "from_referral_id": true, "from_rmis_id": true, "referral_type_code": true, "to_mo_oid": true, "from_mo_oid": true, "from_mnemonic_code": true }, "dynamicProps": false, "dynamicItems": false };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate38(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
    errors = vErrors.length;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.to_service_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to_service_id" }, message: "must have required property 'to_service_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if ("RESEARCH" !== data0) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "RESEARCH" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.to_service_id !== void 0) {
      let data1 = data.to_service_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err4 = { instancePath: instancePath + "/to_service_id", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (func1(data1) < 1) {
          const err5 = { instancePath: instancePath + "/to_service_id", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (!pattern7.test(data1)) {
          const err6 = { instancePath: instancePath + "/to_service_id", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/to_service_id", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.speciality_id !== void 0) {
      let data2 = data.speciality_id;
      const _errs8 = errors;
      let valid3 = false;
      const _errs9 = errors;
      if (typeof data2 === "string") {
        if (data2.length > 45 && func1(data2) > 45) {
          const err8 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (func1(data2) < 1) {
          const err9 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (!pattern7.test(data2)) {
          const err10 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/speciality_id", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      var _valid0 = _errs9 === errors;
      valid3 = valid3 || _valid0;
      const _errs12 = errors;
      if (data2 !== null) {
        const err12 = { instancePath: instancePath + "/speciality_id", schemaPath: "#/properties/speciality_id/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      var _valid0 = _errs12 === errors;
      valid3 = valid3 || _valid0;
      if (!valid3) {
        const err13 = { instancePath: instancePath + "/speciality_id", schemaPath: "#/properties/speciality_id/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      } else {
        errors = _errs8;
        if (vErrors !== null) {
          if (_errs8) {
            vErrors.length = _errs8;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.to_post_name !== void 0) {
      let data3 = data.to_post_name;
      const _errs15 = errors;
      let valid5 = false;
      const _errs16 = errors;
      if (typeof data3 === "string") {
        if (data3.length > 512 && func1(data3) > 512) {
          const err14 = { instancePath: instancePath + "/to_post_name", schemaPath: "ferkit#/$defs/Text512/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (func1(data3) < 1) {
          const err15 = { instancePath: instancePath + "/to_post_name", schemaPath: "ferkit#/$defs/Text512/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (!pattern7.test(data3)) {
          const err16 = { instancePath: instancePath + "/to_post_name", schemaPath: "ferkit#/$defs/Text512/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/to_post_name", schemaPath: "ferkit#/$defs/Text512/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      var _valid1 = _errs16 === errors;
      valid5 = valid5 || _valid1;
      const _errs19 = errors;
      if (data3 !== null) {
        const err18 = { instancePath: instancePath + "/to_post_name", schemaPath: "#/properties/to_post_name/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      var _valid1 = _errs19 === errors;
      valid5 = valid5 || _valid1;
      if (!valid5) {
        const err19 = { instancePath: instancePath + "/to_post_name", schemaPath: "#/properties/to_post_name/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      } else {
        errors = _errs15;
        if (vErrors !== null) {
          if (_errs15) {
            vErrors.length = _errs15;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate40.errors = vErrors;
  return errors === 0;
}
validate40.evaluated = { "props": { "type": true, "to_service_id": true, "speciality_id": true, "to_post_name": true, "id": true, "patient_id": true, "number": true, "start_date": true, "end_date": true, "to_mo_id": true, "to_profile_code": true, "to_service_name": true, "from_mo_id": true, "from_resource_id": true, "status": true, "create_ts": true, "to_resource_id": true, "from_referral_id": true, "from_rmis_id": true, "referral_type_code": true, "to_mo_oid": true, "from_mo_oid": true, "from_mnemonic_code": true }, "dynamicProps": false, "dynamicItems": false };
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate36.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "CONSULTATION") {
        if (!validate37(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
          errors = vErrors.length;
        }
        var props0 = {};
        props0.type = true;
        props0.speciality_id = true;
        props0.to_post_name = true;
        props0.to_service_id = true;
        props0.id = true;
        props0.patient_id = true;
        props0.number = true;
        props0.start_date = true;
        props0.end_date = true;
        props0.to_mo_id = true;
        props0.to_profile_code = true;
        props0.to_service_name = true;
        props0.from_mo_id = true;
        props0.from_resource_id = true;
        props0.status = true;
        props0.create_ts = true;
        props0.to_resource_id = true;
        props0.from_referral_id = true;
        props0.from_rmis_id = true;
        props0.referral_type_code = true;
        props0.to_mo_oid = true;
        props0.from_mo_oid = true;
        props0.from_mnemonic_code = true;
      } else if (tag0 === "RESEARCH") {
        if (!validate40(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
          errors = vErrors.length;
        }
        if (props0 !== true) {
          props0 = props0 || {};
          props0.type = true;
          props0.to_service_id = true;
          props0.speciality_id = true;
          props0.to_post_name = true;
          props0.id = true;
          props0.patient_id = true;
          props0.number = true;
          props0.start_date = true;
          props0.end_date = true;
          props0.to_mo_id = true;
          props0.to_profile_code = true;
          props0.to_service_name = true;
          props0.from_mo_id = true;
          props0.from_resource_id = true;
          props0.status = true;
          props0.create_ts = true;
          props0.to_resource_id = true;
          props0.from_referral_id = true;
          props0.from_rmis_id = true;
          props0.referral_type_code = true;
          props0.to_mo_oid = true;
          props0.from_mo_oid = true;
          props0.from_mnemonic_code = true;
        }
      } else {
        const err0 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf' };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    } else {
      const err1 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string' };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate36.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate36.evaluated = { "dynamicProps": true, "dynamicItems": false };
var validateUnaccessablePeriod = validate44;
var schema108 = { "type": "object", "required": ["period_id", "resource_id", "reason", "beg_date", "create_ts"], "properties": { "period_id": { "$ref": "ferkit#/$defs/Guid" }, "resource_id": { "$ref": "ferkit#/$defs/Guid" }, "reason": { "$ref": "ferkit#/$defs/UnaccessableReason" }, "beg_date": { "$ref": "ferkit#/$defs/TimestampText" }, "end_date": { "anyOf": [{ "$ref": "ferkit#/$defs/TimestampText" }, { "type": "null" }] }, "create_ts": { "$ref": "ferkit#/$defs/TimestampText" }, "update_ts": { "type": ["string", "null"], "maxLength": 45 } } };
var schema111 = { "type": "string", "enum": ["VACATION", "SICK_LEAVE", "FIRED", "REPAIR"] };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate44.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.period_id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "period_id" }, message: "must have required property 'period_id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.resource_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "resource_id" }, message: "must have required property 'resource_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.reason === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.beg_date === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "beg_date" }, message: "must have required property 'beg_date'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.create_ts === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "create_ts" }, message: "must have required property 'create_ts'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.period_id !== void 0) {
      let data0 = data.period_id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err5 = { instancePath: instancePath + "/period_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err6 = { instancePath: instancePath + "/period_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/period_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.resource_id !== void 0) {
      let data1 = data.resource_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err8 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (!pattern4.test(data1)) {
          const err9 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      let data2 = data.reason;
      if (typeof data2 !== "string") {
        const err11 = { instancePath: instancePath + "/reason", schemaPath: "ferkit#/$defs/UnaccessableReason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (!(data2 === "VACATION" || data2 === "SICK_LEAVE" || data2 === "FIRED" || data2 === "REPAIR")) {
        const err12 = { instancePath: instancePath + "/reason", schemaPath: "ferkit#/$defs/UnaccessableReason/enum", keyword: "enum", params: { allowedValues: schema111.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.beg_date !== void 0) {
      let data3 = data.beg_date;
      if (typeof data3 === "string") {
        if (data3.length > 35 && func1(data3) > 35) {
          const err13 = { instancePath: instancePath + "/beg_date", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (!pattern12.test(data3)) {
          const err14 = { instancePath: instancePath + "/beg_date", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/beg_date", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.end_date !== void 0) {
      let data4 = data.end_date;
      const _errs14 = errors;
      let valid5 = false;
      const _errs15 = errors;
      if (typeof data4 === "string") {
        if (data4.length > 35 && func1(data4) > 35) {
          const err16 = { instancePath: instancePath + "/end_date", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (!pattern12.test(data4)) {
          const err17 = { instancePath: instancePath + "/end_date", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/end_date", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      var _valid0 = _errs15 === errors;
      valid5 = valid5 || _valid0;
      const _errs18 = errors;
      if (data4 !== null) {
        const err19 = { instancePath: instancePath + "/end_date", schemaPath: "#/properties/end_date/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      var _valid0 = _errs18 === errors;
      valid5 = valid5 || _valid0;
      if (!valid5) {
        const err20 = { instancePath: instancePath + "/end_date", schemaPath: "#/properties/end_date/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      } else {
        errors = _errs14;
        if (vErrors !== null) {
          if (_errs14) {
            vErrors.length = _errs14;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.create_ts !== void 0) {
      let data5 = data.create_ts;
      if (typeof data5 === "string") {
        if (data5.length > 35 && func1(data5) > 35) {
          const err21 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        if (!pattern12.test(data5)) {
          const err22 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.update_ts !== void 0) {
      let data6 = data.update_ts;
      if (typeof data6 !== "string" && data6 !== null) {
        const err24 = { instancePath: instancePath + "/update_ts", schemaPath: "#/properties/update_ts/type", keyword: "type", params: { type: schema108.properties.update_ts.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      if (typeof data6 === "string") {
        if (data6.length > 45 && func1(data6) > 45) {
          const err25 = { instancePath: instancePath + "/update_ts", schemaPath: "#/properties/update_ts/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      }
    }
  } else {
    const err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err26];
    } else {
      vErrors.push(err26);
    }
    errors++;
  }
  validate44.errors = vErrors;
  return errors === 0;
}
validate44.evaluated = { "props": { "period_id": true, "resource_id": true, "reason": true, "beg_date": true, "end_date": true, "create_ts": true, "update_ts": true }, "dynamicProps": false, "dynamicItems": false };
var validateProfilecodeResource = validate45;
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate45.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.resource_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "resource_id" }, message: "must have required property 'resource_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.profile_code === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "profile_code" }, message: "must have required property 'profile_code'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.create_ts === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "create_ts" }, message: "must have required property 'create_ts'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err4 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err5 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.resource_id !== void 0) {
      let data1 = data.resource_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err7 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!pattern4.test(data1)) {
          const err8 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/resource_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.profile_code !== void 0) {
      let data2 = data.profile_code;
      if (typeof data2 === "string") {
        if (data2.length > 45 && func1(data2) > 45) {
          const err10 = { instancePath: instancePath + "/profile_code", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (func1(data2) < 1) {
          const err11 = { instancePath: instancePath + "/profile_code", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!pattern7.test(data2)) {
          const err12 = { instancePath: instancePath + "/profile_code", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/profile_code", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.create_ts !== void 0) {
      let data3 = data.create_ts;
      if (typeof data3 === "string") {
        if (data3.length > 35 && func1(data3) > 35) {
          const err14 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (!pattern12.test(data3)) {
          const err15 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/create_ts", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
  } else {
    const err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  validate45.errors = vErrors;
  return errors === 0;
}
validate45.evaluated = { "props": { "id": true, "resource_id": true, "profile_code": true, "create_ts": true }, "dynamicProps": false, "dynamicItems": false };
var validatePatientDataRrp = validate46;
var schema120 = { "type": "object", "required": ["id", "united_guids", "firstname", "lastname", "middlename", "snils", "oms_number", "birthdate", "gender", "phone", "email"], "properties": { "id": { "$ref": "ferkit#/$defs/PatientId" }, "united_guids": { "type": "array", "maxItems": 100, "items": { "$ref": "ferkit#/$defs/PatientId" } }, "firstname": { "type": ["string", "null"], "maxLength": 512, "pattern": "^[^\\x00]*$" }, "lastname": { "type": ["string", "null"], "maxLength": 512, "pattern": "^[^\\x00]*$" }, "middlename": { "type": ["string", "null"], "maxLength": 512, "pattern": "^[^\\x00]*$" }, "snils": { "anyOf": [{ "$ref": "ferkit#/$defs/Snils" }, { "type": "null" }] }, "oms_number": { "type": ["string", "null"], "maxLength": 45, "pattern": "^[^\\x00]*$" }, "birthdate": { "anyOf": [{ "$ref": "ferkit#/$defs/LocalDateTimeText" }, { "type": "null" }] }, "gender": { "anyOf": [{ "$ref": "ferkit#/$defs/Gender" }, { "type": "null" }] }, "phone": { "type": ["string", "null"], "maxLength": 45, "pattern": "^[^\\x00]*$" }, "email": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" } } };
var schema125 = { "type": "string", "enum": ["1", "2", "3"] };
var pattern81 = new RegExp("^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$", "u");
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate46.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.united_guids === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "united_guids" }, message: "must have required property 'united_guids'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.firstname === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "firstname" }, message: "must have required property 'firstname'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.lastname === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lastname" }, message: "must have required property 'lastname'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.middlename === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "middlename" }, message: "must have required property 'middlename'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.snils === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "snils" }, message: "must have required property 'snils'" };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.oms_number === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "oms_number" }, message: "must have required property 'oms_number'" };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.birthdate === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "birthdate" }, message: "must have required property 'birthdate'" };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.gender === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gender" }, message: "must have required property 'gender'" };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.phone === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "phone" }, message: "must have required property 'phone'" };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.email === void 0) {
      const err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "email" }, message: "must have required property 'email'" };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err11 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/PatientId/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (func1(data0) < 1) {
          const err12 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/PatientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (!pattern37.test(data0)) {
          const err13 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/PatientId/pattern", keyword: "pattern", params: { pattern: "^[^\\x00\\s]+$" }, message: 'must match pattern "^[^\\x00\\s]+$"' };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/id", schemaPath: "ferkit#/$defs/PatientId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.united_guids !== void 0) {
      let data1 = data.united_guids;
      if (Array.isArray(data1)) {
        if (data1.length > 100) {
          const err15 = { instancePath: instancePath + "/united_guids", schemaPath: "#/properties/united_guids/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 === "string") {
            if (data2.length > 45 && func1(data2) > 45) {
              const err16 = { instancePath: instancePath + "/united_guids/" + i0, schemaPath: "ferkit#/$defs/PatientId/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (func1(data2) < 1) {
              const err17 = { instancePath: instancePath + "/united_guids/" + i0, schemaPath: "ferkit#/$defs/PatientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (!pattern37.test(data2)) {
              const err18 = { instancePath: instancePath + "/united_guids/" + i0, schemaPath: "ferkit#/$defs/PatientId/pattern", keyword: "pattern", params: { pattern: "^[^\\x00\\s]+$" }, message: 'must match pattern "^[^\\x00\\s]+$"' };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          } else {
            const err19 = { instancePath: instancePath + "/united_guids/" + i0, schemaPath: "ferkit#/$defs/PatientId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/united_guids", schemaPath: "#/properties/united_guids/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.firstname !== void 0) {
      let data3 = data.firstname;
      if (typeof data3 !== "string" && data3 !== null) {
        const err21 = { instancePath: instancePath + "/firstname", schemaPath: "#/properties/firstname/type", keyword: "type", params: { type: schema120.properties.firstname.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (typeof data3 === "string") {
        if (data3.length > 512 && func1(data3) > 512) {
          const err22 = { instancePath: instancePath + "/firstname", schemaPath: "#/properties/firstname/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (!pattern7.test(data3)) {
          const err23 = { instancePath: instancePath + "/firstname", schemaPath: "#/properties/firstname/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
    }
    if (data.lastname !== void 0) {
      let data4 = data.lastname;
      if (typeof data4 !== "string" && data4 !== null) {
        const err24 = { instancePath: instancePath + "/lastname", schemaPath: "#/properties/lastname/type", keyword: "type", params: { type: schema120.properties.lastname.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      if (typeof data4 === "string") {
        if (data4.length > 512 && func1(data4) > 512) {
          const err25 = { instancePath: instancePath + "/lastname", schemaPath: "#/properties/lastname/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        if (!pattern7.test(data4)) {
          const err26 = { instancePath: instancePath + "/lastname", schemaPath: "#/properties/lastname/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      }
    }
    if (data.middlename !== void 0) {
      let data5 = data.middlename;
      if (typeof data5 !== "string" && data5 !== null) {
        const err27 = { instancePath: instancePath + "/middlename", schemaPath: "#/properties/middlename/type", keyword: "type", params: { type: schema120.properties.middlename.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (typeof data5 === "string") {
        if (data5.length > 512 && func1(data5) > 512) {
          const err28 = { instancePath: instancePath + "/middlename", schemaPath: "#/properties/middlename/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (!pattern7.test(data5)) {
          const err29 = { instancePath: instancePath + "/middlename", schemaPath: "#/properties/middlename/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      }
    }
    if (data.snils !== void 0) {
      let data6 = data.snils;
      const _errs16 = errors;
      let valid5 = false;
      const _errs17 = errors;
      if (typeof data6 === "string") {
        if (data6.length > 11 && func1(data6) > 11) {
          const err30 = { instancePath: instancePath + "/snils", schemaPath: "ferkit#/$defs/Snils/maxLength", keyword: "maxLength", params: { limit: 11 }, message: "must NOT have more than 11 characters" };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        if (!pattern19.test(data6)) {
          const err31 = { instancePath: instancePath + "/snils", schemaPath: "ferkit#/$defs/Snils/pattern", keyword: "pattern", params: { pattern: "^[0-9]{11}$" }, message: 'must match pattern "^[0-9]{11}$"' };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      } else {
        const err32 = { instancePath: instancePath + "/snils", schemaPath: "ferkit#/$defs/Snils/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
      var _valid0 = _errs17 === errors;
      valid5 = valid5 || _valid0;
      const _errs20 = errors;
      if (data6 !== null) {
        const err33 = { instancePath: instancePath + "/snils", schemaPath: "#/properties/snils/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
      var _valid0 = _errs20 === errors;
      valid5 = valid5 || _valid0;
      if (!valid5) {
        const err34 = { instancePath: instancePath + "/snils", schemaPath: "#/properties/snils/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      } else {
        errors = _errs16;
        if (vErrors !== null) {
          if (_errs16) {
            vErrors.length = _errs16;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.oms_number !== void 0) {
      let data7 = data.oms_number;
      if (typeof data7 !== "string" && data7 !== null) {
        const err35 = { instancePath: instancePath + "/oms_number", schemaPath: "#/properties/oms_number/type", keyword: "type", params: { type: schema120.properties.oms_number.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
      if (typeof data7 === "string") {
        if (data7.length > 45 && func1(data7) > 45) {
          const err36 = { instancePath: instancePath + "/oms_number", schemaPath: "#/properties/oms_number/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
        if (!pattern7.test(data7)) {
          const err37 = { instancePath: instancePath + "/oms_number", schemaPath: "#/properties/oms_number/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
      }
    }
    if (data.birthdate !== void 0) {
      let data8 = data.birthdate;
      const _errs25 = errors;
      let valid7 = false;
      const _errs26 = errors;
      if (typeof data8 === "string") {
        if (data8.length > 19 && func1(data8) > 19) {
          const err38 = { instancePath: instancePath + "/birthdate", schemaPath: "ferkit#/$defs/LocalDateTimeText/maxLength", keyword: "maxLength", params: { limit: 19 }, message: "must NOT have more than 19 characters" };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
        if (!pattern81.test(data8)) {
          const err39 = { instancePath: instancePath + "/birthdate", schemaPath: "ferkit#/$defs/LocalDateTimeText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"' };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
      } else {
        const err40 = { instancePath: instancePath + "/birthdate", schemaPath: "ferkit#/$defs/LocalDateTimeText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
      var _valid1 = _errs26 === errors;
      valid7 = valid7 || _valid1;
      const _errs29 = errors;
      if (data8 !== null) {
        const err41 = { instancePath: instancePath + "/birthdate", schemaPath: "#/properties/birthdate/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
      var _valid1 = _errs29 === errors;
      valid7 = valid7 || _valid1;
      if (!valid7) {
        const err42 = { instancePath: instancePath + "/birthdate", schemaPath: "#/properties/birthdate/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      } else {
        errors = _errs25;
        if (vErrors !== null) {
          if (_errs25) {
            vErrors.length = _errs25;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.gender !== void 0) {
      let data9 = data.gender;
      const _errs32 = errors;
      let valid9 = false;
      const _errs33 = errors;
      if (typeof data9 !== "string") {
        const err43 = { instancePath: instancePath + "/gender", schemaPath: "ferkit#/$defs/Gender/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      if (!(data9 === "1" || data9 === "2" || data9 === "3")) {
        const err44 = { instancePath: instancePath + "/gender", schemaPath: "ferkit#/$defs/Gender/enum", keyword: "enum", params: { allowedValues: schema125.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
      var _valid2 = _errs33 === errors;
      valid9 = valid9 || _valid2;
      const _errs36 = errors;
      if (data9 !== null) {
        const err45 = { instancePath: instancePath + "/gender", schemaPath: "#/properties/gender/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
      var _valid2 = _errs36 === errors;
      valid9 = valid9 || _valid2;
      if (!valid9) {
        const err46 = { instancePath: instancePath + "/gender", schemaPath: "#/properties/gender/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      } else {
        errors = _errs32;
        if (vErrors !== null) {
          if (_errs32) {
            vErrors.length = _errs32;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.phone !== void 0) {
      let data10 = data.phone;
      if (typeof data10 !== "string" && data10 !== null) {
        const err47 = { instancePath: instancePath + "/phone", schemaPath: "#/properties/phone/type", keyword: "type", params: { type: schema120.properties.phone.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
      if (typeof data10 === "string") {
        if (data10.length > 45 && func1(data10) > 45) {
          const err48 = { instancePath: instancePath + "/phone", schemaPath: "#/properties/phone/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (!pattern7.test(data10)) {
          const err49 = { instancePath: instancePath + "/phone", schemaPath: "#/properties/phone/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
      }
    }
    if (data.email !== void 0) {
      let data11 = data.email;
      if (typeof data11 !== "string" && data11 !== null) {
        const err50 = { instancePath: instancePath + "/email", schemaPath: "#/properties/email/type", keyword: "type", params: { type: schema120.properties.email.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
      if (typeof data11 === "string") {
        if (data11.length > 255 && func1(data11) > 255) {
          const err51 = { instancePath: instancePath + "/email", schemaPath: "#/properties/email/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
        if (!pattern7.test(data11)) {
          const err52 = { instancePath: instancePath + "/email", schemaPath: "#/properties/email/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
      }
    }
  } else {
    const err53 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err53];
    } else {
      vErrors.push(err53);
    }
    errors++;
  }
  validate46.errors = vErrors;
  return errors === 0;
}
validate46.evaluated = { "props": { "id": true, "united_guids": true, "firstname": true, "lastname": true, "middlename": true, "snils": true, "oms_number": true, "birthdate": true, "gender": true, "phone": true, "email": true }, "dynamicProps": false, "dynamicItems": false };
var validateBookRequest = validate47;
var schema128 = { "type": "object", "required": ["slot_id", "patient_id", "preliminary_reservation", "patient_data_rrp"], "properties": { "slot_id": { "$ref": "ferkit#/$defs/Guid" }, "patient_id": { "$ref": "ferkit#/$defs/PatientId" }, "case_number": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" }, "preliminary_reservation": { "type": "boolean" }, "referral_id": { "anyOf": [{ "$ref": "ferkit#/$defs/Guid" }, { "type": "null" }] }, "cards_id": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" }, "email": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" }, "mobile_phone": { "type": ["string", "null"], "maxLength": 45, "pattern": "^[^\\x00]*$" }, "patient_data_rrp": { "$ref": "ferkit#/$defs/PatientDataRrp" } } };
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate49.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.slot_id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slot_id" }, message: "must have required property 'slot_id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.patient_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "patient_id" }, message: "must have required property 'patient_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.preliminary_reservation === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "preliminary_reservation" }, message: "must have required property 'preliminary_reservation'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.patient_data_rrp === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "patient_data_rrp" }, message: "must have required property 'patient_data_rrp'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.slot_id !== void 0) {
      let data0 = data.slot_id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err4 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err5 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.patient_id !== void 0) {
      let data1 = data.patient_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err7 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (func1(data1) < 1) {
          const err8 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (!pattern37.test(data1)) {
          const err9 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/pattern", keyword: "pattern", params: { pattern: "^[^\\x00\\s]+$" }, message: 'must match pattern "^[^\\x00\\s]+$"' };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.case_number !== void 0) {
      let data2 = data.case_number;
      if (typeof data2 !== "string" && data2 !== null) {
        const err11 = { instancePath: instancePath + "/case_number", schemaPath: "#/properties/case_number/type", keyword: "type", params: { type: schema128.properties.case_number.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data2 === "string") {
        if (data2.length > 255 && func1(data2) > 255) {
          const err12 = { instancePath: instancePath + "/case_number", schemaPath: "#/properties/case_number/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (!pattern7.test(data2)) {
          const err13 = { instancePath: instancePath + "/case_number", schemaPath: "#/properties/case_number/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
    }
    if (data.preliminary_reservation !== void 0) {
      if (typeof data.preliminary_reservation !== "boolean") {
        const err14 = { instancePath: instancePath + "/preliminary_reservation", schemaPath: "#/properties/preliminary_reservation/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.referral_id !== void 0) {
      let data4 = data.referral_id;
      const _errs12 = errors;
      let valid3 = false;
      const _errs13 = errors;
      if (typeof data4 === "string") {
        if (data4.length > 45 && func1(data4) > 45) {
          const err15 = { instancePath: instancePath + "/referral_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (!pattern4.test(data4)) {
          const err16 = { instancePath: instancePath + "/referral_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/referral_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      var _valid0 = _errs13 === errors;
      valid3 = valid3 || _valid0;
      const _errs16 = errors;
      if (data4 !== null) {
        const err18 = { instancePath: instancePath + "/referral_id", schemaPath: "#/properties/referral_id/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      var _valid0 = _errs16 === errors;
      valid3 = valid3 || _valid0;
      if (!valid3) {
        const err19 = { instancePath: instancePath + "/referral_id", schemaPath: "#/properties/referral_id/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      } else {
        errors = _errs12;
        if (vErrors !== null) {
          if (_errs12) {
            vErrors.length = _errs12;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.cards_id !== void 0) {
      let data5 = data.cards_id;
      if (typeof data5 !== "string" && data5 !== null) {
        const err20 = { instancePath: instancePath + "/cards_id", schemaPath: "#/properties/cards_id/type", keyword: "type", params: { type: schema128.properties.cards_id.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (typeof data5 === "string") {
        if (data5.length > 255 && func1(data5) > 255) {
          const err21 = { instancePath: instancePath + "/cards_id", schemaPath: "#/properties/cards_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        if (!pattern7.test(data5)) {
          const err22 = { instancePath: instancePath + "/cards_id", schemaPath: "#/properties/cards_id/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
    }
    if (data.email !== void 0) {
      let data6 = data.email;
      if (typeof data6 !== "string" && data6 !== null) {
        const err23 = { instancePath: instancePath + "/email", schemaPath: "#/properties/email/type", keyword: "type", params: { type: schema128.properties.email.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (typeof data6 === "string") {
        if (data6.length > 255 && func1(data6) > 255) {
          const err24 = { instancePath: instancePath + "/email", schemaPath: "#/properties/email/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (!pattern7.test(data6)) {
          const err25 = { instancePath: instancePath + "/email", schemaPath: "#/properties/email/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      }
    }
    if (data.mobile_phone !== void 0) {
      let data7 = data.mobile_phone;
      if (typeof data7 !== "string" && data7 !== null) {
        const err26 = { instancePath: instancePath + "/mobile_phone", schemaPath: "#/properties/mobile_phone/type", keyword: "type", params: { type: schema128.properties.mobile_phone.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (typeof data7 === "string") {
        if (data7.length > 45 && func1(data7) > 45) {
          const err27 = { instancePath: instancePath + "/mobile_phone", schemaPath: "#/properties/mobile_phone/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (!pattern7.test(data7)) {
          const err28 = { instancePath: instancePath + "/mobile_phone", schemaPath: "#/properties/mobile_phone/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      }
    }
    if (data.patient_data_rrp !== void 0) {
      if (!validate46(data.patient_data_rrp, { instancePath: instancePath + "/patient_data_rrp", parentData: data, parentDataProperty: "patient_data_rrp", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err29 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err29];
    } else {
      vErrors.push(err29);
    }
    errors++;
  }
  validate49.errors = vErrors;
  return errors === 0;
}
validate49.evaluated = { "props": { "slot_id": true, "patient_id": true, "case_number": true, "preliminary_reservation": true, "referral_id": true, "cards_id": true, "email": true, "mobile_phone": true, "patient_data_rrp": true }, "dynamicProps": false, "dynamicItems": false };
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate48.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate49(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
    errors = vErrors.length;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.booking_type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "booking_type" }, message: "must have required property 'booking_type'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.service_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "service_id" }, message: "must have required property 'service_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.dictionary_nsi_code === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dictionary_nsi_code" }, message: "must have required property 'dictionary_nsi_code'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.booking_type !== void 0) {
      let data0 = data.booking_type;
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/booking_type", schemaPath: "#/properties/booking_type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if ("VACCINATION" !== data0) {
        const err4 = { instancePath: instancePath + "/booking_type", schemaPath: "#/properties/booking_type/const", keyword: "const", params: { allowedValue: "VACCINATION" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.service_id !== void 0) {
      let data1 = data.service_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err5 = { instancePath: instancePath + "/service_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (!pattern4.test(data1)) {
          const err6 = { instancePath: instancePath + "/service_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/service_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.dictionary_nsi_code !== void 0) {
      let data2 = data.dictionary_nsi_code;
      if (typeof data2 === "string") {
        if (data2.length > 45 && func1(data2) > 45) {
          const err8 = { instancePath: instancePath + "/dictionary_nsi_code", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (func1(data2) < 1) {
          const err9 = { instancePath: instancePath + "/dictionary_nsi_code", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (!pattern7.test(data2)) {
          const err10 = { instancePath: instancePath + "/dictionary_nsi_code", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/dictionary_nsi_code", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate48.errors = vErrors;
  return errors === 0;
}
validate48.evaluated = { "props": { "booking_type": true, "service_id": true, "dictionary_nsi_code": true, "slot_id": true, "patient_id": true, "case_number": true, "preliminary_reservation": true, "referral_id": true, "cards_id": true, "email": true, "mobile_phone": true, "patient_data_rrp": true }, "dynamicProps": false, "dynamicItems": false };
var schema134 = { "type": "object", "allOf": [{ "$ref": "ferkit#/$defs/BookRequestCommon" }], "required": ["booking_type"], "properties": { "booking_type": { "type": "string", "enum": ["APPOINTMENT", "DISPENSARY", "PROPHYLACTIC_ADULT", "PROPHYLACTIC_CHILD", "D_OBSERVATION", "ONLINE_CONSULTING", "PAID_APPOINTMENT"] }, "service_id": { "anyOf": [{ "$ref": "ferkit#/$defs/Guid" }, { "type": "null" }] }, "dictionary_nsi_code": { "anyOf": [{ "$ref": "ferkit#/$defs/Text45" }, { "type": "null" }] } } };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate49(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
    errors = vErrors.length;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.booking_type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "booking_type" }, message: "must have required property 'booking_type'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.booking_type !== void 0) {
      let data0 = data.booking_type;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/booking_type", schemaPath: "#/properties/booking_type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (!(data0 === "APPOINTMENT" || data0 === "DISPENSARY" || data0 === "PROPHYLACTIC_ADULT" || data0 === "PROPHYLACTIC_CHILD" || data0 === "D_OBSERVATION" || data0 === "ONLINE_CONSULTING" || data0 === "PAID_APPOINTMENT")) {
        const err2 = { instancePath: instancePath + "/booking_type", schemaPath: "#/properties/booking_type/enum", keyword: "enum", params: { allowedValues: schema134.properties.booking_type.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.service_id !== void 0) {
      let data1 = data.service_id;
      const _errs5 = errors;
      let valid2 = false;
      const _errs6 = errors;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err3 = { instancePath: instancePath + "/service_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (!pattern4.test(data1)) {
          const err4 = { instancePath: instancePath + "/service_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/service_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      var _valid0 = _errs6 === errors;
      valid2 = valid2 || _valid0;
      const _errs9 = errors;
      if (data1 !== null) {
        const err6 = { instancePath: instancePath + "/service_id", schemaPath: "#/properties/service_id/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      var _valid0 = _errs9 === errors;
      valid2 = valid2 || _valid0;
      if (!valid2) {
        const err7 = { instancePath: instancePath + "/service_id", schemaPath: "#/properties/service_id/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      } else {
        errors = _errs5;
        if (vErrors !== null) {
          if (_errs5) {
            vErrors.length = _errs5;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.dictionary_nsi_code !== void 0) {
      let data2 = data.dictionary_nsi_code;
      const _errs12 = errors;
      let valid4 = false;
      const _errs13 = errors;
      if (typeof data2 === "string") {
        if (data2.length > 45 && func1(data2) > 45) {
          const err8 = { instancePath: instancePath + "/dictionary_nsi_code", schemaPath: "ferkit#/$defs/Text45/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (func1(data2) < 1) {
          const err9 = { instancePath: instancePath + "/dictionary_nsi_code", schemaPath: "ferkit#/$defs/Text45/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (!pattern7.test(data2)) {
          const err10 = { instancePath: instancePath + "/dictionary_nsi_code", schemaPath: "ferkit#/$defs/Text45/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/dictionary_nsi_code", schemaPath: "ferkit#/$defs/Text45/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      var _valid1 = _errs13 === errors;
      valid4 = valid4 || _valid1;
      const _errs16 = errors;
      if (data2 !== null) {
        const err12 = { instancePath: instancePath + "/dictionary_nsi_code", schemaPath: "#/properties/dictionary_nsi_code/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      var _valid1 = _errs16 === errors;
      valid4 = valid4 || _valid1;
      if (!valid4) {
        const err13 = { instancePath: instancePath + "/dictionary_nsi_code", schemaPath: "#/properties/dictionary_nsi_code/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      } else {
        errors = _errs12;
        if (vErrors !== null) {
          if (_errs12) {
            vErrors.length = _errs12;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = { "props": { "booking_type": true, "service_id": true, "dictionary_nsi_code": true, "slot_id": true, "patient_id": true, "case_number": true, "preliminary_reservation": true, "referral_id": true, "cards_id": true, "email": true, "mobile_phone": true, "patient_data_rrp": true }, "dynamicProps": false, "dynamicItems": false };
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate47.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.booking_type;
    if (typeof tag0 == "string") {
      if (tag0 === "VACCINATION") {
        if (!validate48(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
          errors = vErrors.length;
        }
        var props0 = {};
        props0.booking_type = true;
        props0.service_id = true;
        props0.dictionary_nsi_code = true;
        props0.slot_id = true;
        props0.patient_id = true;
        props0.case_number = true;
        props0.preliminary_reservation = true;
        props0.referral_id = true;
        props0.cards_id = true;
        props0.email = true;
        props0.mobile_phone = true;
        props0.patient_data_rrp = true;
      } else if (tag0 === "APPOINTMENT") {
        if (!validate52(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
          errors = vErrors.length;
        }
        if (props0 !== true) {
          props0 = props0 || {};
          props0.booking_type = true;
          props0.service_id = true;
          props0.dictionary_nsi_code = true;
          props0.slot_id = true;
          props0.patient_id = true;
          props0.case_number = true;
          props0.preliminary_reservation = true;
          props0.referral_id = true;
          props0.cards_id = true;
          props0.email = true;
          props0.mobile_phone = true;
          props0.patient_data_rrp = true;
        }
      } else if (tag0 === "DISPENSARY") {
        if (!validate52(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
          errors = vErrors.length;
        }
        if (props0 !== true) {
          props0 = props0 || {};
          props0.booking_type = true;
          props0.service_id = true;
          props0.dictionary_nsi_code = true;
          props0.slot_id = true;
          props0.patient_id = true;
          props0.case_number = true;
          props0.preliminary_reservation = true;
          props0.referral_id = true;
          props0.cards_id = true;
          props0.email = true;
          props0.mobile_phone = true;
          props0.patient_data_rrp = true;
        }
      } else if (tag0 === "PROPHYLACTIC_ADULT") {
        if (!validate52(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
          errors = vErrors.length;
        }
        if (props0 !== true) {
          props0 = props0 || {};
          props0.booking_type = true;
          props0.service_id = true;
          props0.dictionary_nsi_code = true;
          props0.slot_id = true;
          props0.patient_id = true;
          props0.case_number = true;
          props0.preliminary_reservation = true;
          props0.referral_id = true;
          props0.cards_id = true;
          props0.email = true;
          props0.mobile_phone = true;
          props0.patient_data_rrp = true;
        }
      } else if (tag0 === "PROPHYLACTIC_CHILD") {
        if (!validate52(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
          errors = vErrors.length;
        }
        if (props0 !== true) {
          props0 = props0 || {};
          props0.booking_type = true;
          props0.service_id = true;
          props0.dictionary_nsi_code = true;
          props0.slot_id = true;
          props0.patient_id = true;
          props0.case_number = true;
          props0.preliminary_reservation = true;
          props0.referral_id = true;
          props0.cards_id = true;
          props0.email = true;
          props0.mobile_phone = true;
          props0.patient_data_rrp = true;
        }
      } else if (tag0 === "D_OBSERVATION") {
        if (!validate52(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
          errors = vErrors.length;
        }
        if (props0 !== true) {
          props0 = props0 || {};
          props0.booking_type = true;
          props0.service_id = true;
          props0.dictionary_nsi_code = true;
          props0.slot_id = true;
          props0.patient_id = true;
          props0.case_number = true;
          props0.preliminary_reservation = true;
          props0.referral_id = true;
          props0.cards_id = true;
          props0.email = true;
          props0.mobile_phone = true;
          props0.patient_data_rrp = true;
        }
      } else if (tag0 === "ONLINE_CONSULTING") {
        if (!validate52(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
          errors = vErrors.length;
        }
        if (props0 !== true) {
          props0 = props0 || {};
          props0.booking_type = true;
          props0.service_id = true;
          props0.dictionary_nsi_code = true;
          props0.slot_id = true;
          props0.patient_id = true;
          props0.case_number = true;
          props0.preliminary_reservation = true;
          props0.referral_id = true;
          props0.cards_id = true;
          props0.email = true;
          props0.mobile_phone = true;
          props0.patient_data_rrp = true;
        }
      } else if (tag0 === "PAID_APPOINTMENT") {
        if (!validate52(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
          errors = vErrors.length;
        }
        if (props0 !== true) {
          props0 = props0 || {};
          props0.booking_type = true;
          props0.service_id = true;
          props0.dictionary_nsi_code = true;
          props0.slot_id = true;
          props0.patient_id = true;
          props0.case_number = true;
          props0.preliminary_reservation = true;
          props0.referral_id = true;
          props0.cards_id = true;
          props0.email = true;
          props0.mobile_phone = true;
          props0.patient_data_rrp = true;
        }
      } else {
        const err0 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "booking_type", tagValue: tag0 }, message: 'value of tag "booking_type" must be in oneOf' };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    } else {
      const err1 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "booking_type", tagValue: tag0 }, message: 'tag "booking_type" must be string' };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate47.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate47.evaluated = { "dynamicProps": true, "dynamicItems": false };
var validateCancelRequest = validate62;
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.book_ext_id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "book_ext_id" }, message: "must have required property 'book_ext_id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.patient_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "patient_id" }, message: "must have required property 'patient_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.united_guids === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "united_guids" }, message: "must have required property 'united_guids'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.book_ext_id !== void 0) {
      let data0 = data.book_ext_id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err3 = { instancePath: instancePath + "/book_ext_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err4 = { instancePath: instancePath + "/book_ext_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/book_ext_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.patient_id !== void 0) {
      let data1 = data.patient_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err6 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (func1(data1) < 1) {
          const err7 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!pattern37.test(data1)) {
          const err8 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/pattern", keyword: "pattern", params: { pattern: "^[^\\x00\\s]+$" }, message: 'must match pattern "^[^\\x00\\s]+$"' };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/patient_id", schemaPath: "ferkit#/$defs/PatientId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.united_guids !== void 0) {
      let data2 = data.united_guids;
      if (Array.isArray(data2)) {
        if (data2.length > 100) {
          const err10 = { instancePath: instancePath + "/united_guids", schemaPath: "#/properties/united_guids/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (data3.length > 45 && func1(data3) > 45) {
              const err11 = { instancePath: instancePath + "/united_guids/" + i0, schemaPath: "ferkit#/$defs/PatientId/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (func1(data3) < 1) {
              const err12 = { instancePath: instancePath + "/united_guids/" + i0, schemaPath: "ferkit#/$defs/PatientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (!pattern37.test(data3)) {
              const err13 = { instancePath: instancePath + "/united_guids/" + i0, schemaPath: "ferkit#/$defs/PatientId/pattern", keyword: "pattern", params: { pattern: "^[^\\x00\\s]+$" }, message: 'must match pattern "^[^\\x00\\s]+$"' };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/united_guids/" + i0, schemaPath: "ferkit#/$defs/PatientId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/united_guids", schemaPath: "#/properties/united_guids/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate62.errors = vErrors;
  return errors === 0;
}
validate62.evaluated = { "props": { "book_ext_id": true, "patient_id": true, "united_guids": true }, "dynamicProps": false, "dynamicItems": false };
var validateBookSuccess = validate63;
var schema141 = { "type": "object", "required": ["book_ext_id", "slot_id", "visit_time", "duration", "status"], "properties": { "book_ext_id": { "$ref": "ferkit#/$defs/Guid" }, "slot_id": { "$ref": "ferkit#/$defs/Guid" }, "visit_time": { "$ref": "ferkit#/$defs/TimestampText" }, "duration": { "type": "string", "maxLength": 4, "pattern": "^[1-9][0-9]{0,3}$" }, "service_id": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" }, "organization_id": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" }, "area_id": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" }, "queue_number": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" }, "status": { "$ref": "ferkit#/$defs/BookingSuccessStatus" } } };
var schema145 = { "type": "object", "required": ["status_code"], "properties": { "status_code": { "type": "integer", "const": 0 }, "status_message": { "type": ["string", "null"], "maxLength": 1024 } } };
var pattern101 = new RegExp("^[1-9][0-9]{0,3}$", "u");
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate63.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.book_ext_id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "book_ext_id" }, message: "must have required property 'book_ext_id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.slot_id === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slot_id" }, message: "must have required property 'slot_id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.visit_time === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "visit_time" }, message: "must have required property 'visit_time'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.duration === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "duration" }, message: "must have required property 'duration'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.status === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.book_ext_id !== void 0) {
      let data0 = data.book_ext_id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err5 = { instancePath: instancePath + "/book_ext_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err6 = { instancePath: instancePath + "/book_ext_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/book_ext_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.slot_id !== void 0) {
      let data1 = data.slot_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err8 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (!pattern4.test(data1)) {
          const err9 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.visit_time !== void 0) {
      let data2 = data.visit_time;
      if (typeof data2 === "string") {
        if (data2.length > 35 && func1(data2) > 35) {
          const err11 = { instancePath: instancePath + "/visit_time", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!pattern12.test(data2)) {
          const err12 = { instancePath: instancePath + "/visit_time", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/visit_time", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.duration !== void 0) {
      let data3 = data.duration;
      if (typeof data3 === "string") {
        if (data3.length > 4 && func1(data3) > 4) {
          const err14 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/maxLength", keyword: "maxLength", params: { limit: 4 }, message: "must NOT have more than 4 characters" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (!pattern101.test(data3)) {
          const err15 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,3}$" }, message: 'must match pattern "^[1-9][0-9]{0,3}$"' };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.service_id !== void 0) {
      let data4 = data.service_id;
      if (typeof data4 !== "string" && data4 !== null) {
        const err17 = { instancePath: instancePath + "/service_id", schemaPath: "#/properties/service_id/type", keyword: "type", params: { type: schema141.properties.service_id.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (typeof data4 === "string") {
        if (data4.length > 255 && func1(data4) > 255) {
          const err18 = { instancePath: instancePath + "/service_id", schemaPath: "#/properties/service_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (!pattern7.test(data4)) {
          const err19 = { instancePath: instancePath + "/service_id", schemaPath: "#/properties/service_id/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
    }
    if (data.organization_id !== void 0) {
      let data5 = data.organization_id;
      if (typeof data5 !== "string" && data5 !== null) {
        const err20 = { instancePath: instancePath + "/organization_id", schemaPath: "#/properties/organization_id/type", keyword: "type", params: { type: schema141.properties.organization_id.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (typeof data5 === "string") {
        if (data5.length > 255 && func1(data5) > 255) {
          const err21 = { instancePath: instancePath + "/organization_id", schemaPath: "#/properties/organization_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        if (!pattern7.test(data5)) {
          const err22 = { instancePath: instancePath + "/organization_id", schemaPath: "#/properties/organization_id/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
    }
    if (data.area_id !== void 0) {
      let data6 = data.area_id;
      if (typeof data6 !== "string" && data6 !== null) {
        const err23 = { instancePath: instancePath + "/area_id", schemaPath: "#/properties/area_id/type", keyword: "type", params: { type: schema141.properties.area_id.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (typeof data6 === "string") {
        if (data6.length > 255 && func1(data6) > 255) {
          const err24 = { instancePath: instancePath + "/area_id", schemaPath: "#/properties/area_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (!pattern7.test(data6)) {
          const err25 = { instancePath: instancePath + "/area_id", schemaPath: "#/properties/area_id/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      }
    }
    if (data.queue_number !== void 0) {
      let data7 = data.queue_number;
      if (typeof data7 !== "string" && data7 !== null) {
        const err26 = { instancePath: instancePath + "/queue_number", schemaPath: "#/properties/queue_number/type", keyword: "type", params: { type: schema141.properties.queue_number.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (typeof data7 === "string") {
        if (data7.length > 255 && func1(data7) > 255) {
          const err27 = { instancePath: instancePath + "/queue_number", schemaPath: "#/properties/queue_number/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (!pattern7.test(data7)) {
          const err28 = { instancePath: instancePath + "/queue_number", schemaPath: "#/properties/queue_number/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      }
    }
    if (data.status !== void 0) {
      let data8 = data.status;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.status_code === void 0) {
          const err29 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/BookingSuccessStatus/required", keyword: "required", params: { missingProperty: "status_code" }, message: "must have required property 'status_code'" };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        if (data8.status_code !== void 0) {
          let data9 = data8.status_code;
          if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)))) {
            const err30 = { instancePath: instancePath + "/status/status_code", schemaPath: "ferkit#/$defs/BookingSuccessStatus/properties/status_code/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          if (0 !== data9) {
            const err31 = { instancePath: instancePath + "/status/status_code", schemaPath: "ferkit#/$defs/BookingSuccessStatus/properties/status_code/const", keyword: "const", params: { allowedValue: 0 }, message: "must be equal to constant" };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data8.status_message !== void 0) {
          let data10 = data8.status_message;
          if (typeof data10 !== "string" && data10 !== null) {
            const err32 = { instancePath: instancePath + "/status/status_message", schemaPath: "ferkit#/$defs/BookingSuccessStatus/properties/status_message/type", keyword: "type", params: { type: schema145.properties.status_message.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          if (typeof data10 === "string") {
            if (data10.length > 1024 && func1(data10) > 1024) {
              const err33 = { instancePath: instancePath + "/status/status_message", schemaPath: "ferkit#/$defs/BookingSuccessStatus/properties/status_message/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
        }
      } else {
        const err34 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/BookingSuccessStatus/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
  } else {
    const err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
    }
    errors++;
  }
  validate63.errors = vErrors;
  return errors === 0;
}
validate63.evaluated = { "props": { "book_ext_id": true, "slot_id": true, "visit_time": true, "duration": true, "service_id": true, "organization_id": true, "area_id": true, "queue_number": true, "status": true }, "dynamicProps": false, "dynamicItems": false };
var validateBookRefusal = validate64;
var schema146 = { "type": "object", "required": ["status"], "properties": { "book_ext_id": { "type": ["string", "null"], "maxLength": 45 }, "status": { "$ref": "ferkit#/$defs/BookingRefusalStatus" } } };
var schema147 = { "type": "object", "required": ["status_code"], "properties": { "status_code": { "type": "integer", "enum": [11, 12, 13, 14, 15, 17, 18] }, "status_message": { "type": ["string", "null"], "maxLength": 1024 } } };
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate64.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.book_ext_id !== void 0) {
      let data0 = data.book_ext_id;
      if (typeof data0 !== "string" && data0 !== null) {
        const err1 = { instancePath: instancePath + "/book_ext_id", schemaPath: "#/properties/book_ext_id/type", keyword: "type", params: { type: schema146.properties.book_ext_id.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err2 = { instancePath: instancePath + "/book_ext_id", schemaPath: "#/properties/book_ext_id/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
    }
    if (data.status !== void 0) {
      let data1 = data.status;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.status_code === void 0) {
          const err3 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/BookingRefusalStatus/required", keyword: "required", params: { missingProperty: "status_code" }, message: "must have required property 'status_code'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.status_code !== void 0) {
          let data2 = data1.status_code;
          if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)))) {
            const err4 = { instancePath: instancePath + "/status/status_code", schemaPath: "ferkit#/$defs/BookingRefusalStatus/properties/status_code/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (!(data2 === 11 || data2 === 12 || data2 === 13 || data2 === 14 || data2 === 15 || data2 === 17 || data2 === 18)) {
            const err5 = { instancePath: instancePath + "/status/status_code", schemaPath: "ferkit#/$defs/BookingRefusalStatus/properties/status_code/enum", keyword: "enum", params: { allowedValues: schema147.properties.status_code.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data1.status_message !== void 0) {
          let data3 = data1.status_message;
          if (typeof data3 !== "string" && data3 !== null) {
            const err6 = { instancePath: instancePath + "/status/status_message", schemaPath: "ferkit#/$defs/BookingRefusalStatus/properties/status_message/type", keyword: "type", params: { type: schema147.properties.status_message.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (typeof data3 === "string") {
            if (data3.length > 1024 && func1(data3) > 1024) {
              const err7 = { instancePath: instancePath + "/status/status_message", schemaPath: "ferkit#/$defs/BookingRefusalStatus/properties/status_message/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/BookingRefusalStatus/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate64.errors = vErrors;
  return errors === 0;
}
validate64.evaluated = { "props": { "book_ext_id": true, "status": true }, "dynamicProps": false, "dynamicItems": false };
var validateCancelSuccess = validate65;
var schema148 = { "type": "object", "required": ["book_ext_id", "status"], "properties": { "book_ext_id": { "$ref": "ferkit#/$defs/Guid" }, "slot_id": { "$ref": "ferkit#/$defs/Guid" }, "visit_time": { "$ref": "ferkit#/$defs/TimestampText" }, "duration": { "type": "string", "maxLength": 4, "pattern": "^[1-9][0-9]{0,3}$" }, "service_id": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" }, "organization_id": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" }, "area_id": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" }, "queue_number": { "type": ["string", "null"], "maxLength": 255, "pattern": "^[^\\x00]*$" }, "status": { "$ref": "ferkit#/$defs/CancelSuccessStatus" } } };
var schema152 = { "type": "object", "required": ["status_code"], "properties": { "status_code": { "type": "integer", "const": 0 }, "status_message": { "type": ["string", "null"], "maxLength": 1024 } } };
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate65.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.book_ext_id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "book_ext_id" }, message: "must have required property 'book_ext_id'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.status === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.book_ext_id !== void 0) {
      let data0 = data.book_ext_id;
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err2 = { instancePath: instancePath + "/book_ext_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (!pattern4.test(data0)) {
          const err3 = { instancePath: instancePath + "/book_ext_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/book_ext_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.slot_id !== void 0) {
      let data1 = data.slot_id;
      if (typeof data1 === "string") {
        if (data1.length > 45 && func1(data1) > 45) {
          const err5 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (!pattern4.test(data1)) {
          const err6 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }, message: 'must match pattern "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"' };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/slot_id", schemaPath: "ferkit#/$defs/Guid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.visit_time !== void 0) {
      let data2 = data.visit_time;
      if (typeof data2 === "string") {
        if (data2.length > 35 && func1(data2) > 35) {
          const err8 = { instancePath: instancePath + "/visit_time", schemaPath: "ferkit#/$defs/TimestampText/maxLength", keyword: "maxLength", params: { limit: 35 }, message: "must NOT have more than 35 characters" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (!pattern12.test(data2)) {
          const err9 = { instancePath: instancePath + "/visit_time", schemaPath: "ferkit#/$defs/TimestampText/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$" }, message: 'must match pattern "^(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$"' };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/visit_time", schemaPath: "ferkit#/$defs/TimestampText/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.duration !== void 0) {
      let data3 = data.duration;
      if (typeof data3 === "string") {
        if (data3.length > 4 && func1(data3) > 4) {
          const err11 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/maxLength", keyword: "maxLength", params: { limit: 4 }, message: "must NOT have more than 4 characters" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!pattern101.test(data3)) {
          const err12 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,3}$" }, message: 'must match pattern "^[1-9][0-9]{0,3}$"' };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.service_id !== void 0) {
      let data4 = data.service_id;
      if (typeof data4 !== "string" && data4 !== null) {
        const err14 = { instancePath: instancePath + "/service_id", schemaPath: "#/properties/service_id/type", keyword: "type", params: { type: schema148.properties.service_id.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data4 === "string") {
        if (data4.length > 255 && func1(data4) > 255) {
          const err15 = { instancePath: instancePath + "/service_id", schemaPath: "#/properties/service_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (!pattern7.test(data4)) {
          const err16 = { instancePath: instancePath + "/service_id", schemaPath: "#/properties/service_id/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.organization_id !== void 0) {
      let data5 = data.organization_id;
      if (typeof data5 !== "string" && data5 !== null) {
        const err17 = { instancePath: instancePath + "/organization_id", schemaPath: "#/properties/organization_id/type", keyword: "type", params: { type: schema148.properties.organization_id.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (typeof data5 === "string") {
        if (data5.length > 255 && func1(data5) > 255) {
          const err18 = { instancePath: instancePath + "/organization_id", schemaPath: "#/properties/organization_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (!pattern7.test(data5)) {
          const err19 = { instancePath: instancePath + "/organization_id", schemaPath: "#/properties/organization_id/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
    }
    if (data.area_id !== void 0) {
      let data6 = data.area_id;
      if (typeof data6 !== "string" && data6 !== null) {
        const err20 = { instancePath: instancePath + "/area_id", schemaPath: "#/properties/area_id/type", keyword: "type", params: { type: schema148.properties.area_id.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (typeof data6 === "string") {
        if (data6.length > 255 && func1(data6) > 255) {
          const err21 = { instancePath: instancePath + "/area_id", schemaPath: "#/properties/area_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        if (!pattern7.test(data6)) {
          const err22 = { instancePath: instancePath + "/area_id", schemaPath: "#/properties/area_id/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
    }
    if (data.queue_number !== void 0) {
      let data7 = data.queue_number;
      if (typeof data7 !== "string" && data7 !== null) {
        const err23 = { instancePath: instancePath + "/queue_number", schemaPath: "#/properties/queue_number/type", keyword: "type", params: { type: schema148.properties.queue_number.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (typeof data7 === "string") {
        if (data7.length > 255 && func1(data7) > 255) {
          const err24 = { instancePath: instancePath + "/queue_number", schemaPath: "#/properties/queue_number/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (!pattern7.test(data7)) {
          const err25 = { instancePath: instancePath + "/queue_number", schemaPath: "#/properties/queue_number/pattern", keyword: "pattern", params: { pattern: "^[^\\x00]*$" }, message: 'must match pattern "^[^\\x00]*$"' };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      }
    }
    if (data.status !== void 0) {
      let data8 = data.status;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.status_code === void 0) {
          const err26 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/CancelSuccessStatus/required", keyword: "required", params: { missingProperty: "status_code" }, message: "must have required property 'status_code'" };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (data8.status_code !== void 0) {
          let data9 = data8.status_code;
          if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)))) {
            const err27 = { instancePath: instancePath + "/status/status_code", schemaPath: "ferkit#/$defs/CancelSuccessStatus/properties/status_code/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
          if (0 !== data9) {
            const err28 = { instancePath: instancePath + "/status/status_code", schemaPath: "ferkit#/$defs/CancelSuccessStatus/properties/status_code/const", keyword: "const", params: { allowedValue: 0 }, message: "must be equal to constant" };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
        if (data8.status_message !== void 0) {
          let data10 = data8.status_message;
          if (typeof data10 !== "string" && data10 !== null) {
            const err29 = { instancePath: instancePath + "/status/status_message", schemaPath: "ferkit#/$defs/CancelSuccessStatus/properties/status_message/type", keyword: "type", params: { type: schema152.properties.status_message.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (typeof data10 === "string") {
            if (data10.length > 1024 && func1(data10) > 1024) {
              const err30 = { instancePath: instancePath + "/status/status_message", schemaPath: "ferkit#/$defs/CancelSuccessStatus/properties/status_message/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
      } else {
        const err31 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/CancelSuccessStatus/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
  } else {
    const err32 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err32];
    } else {
      vErrors.push(err32);
    }
    errors++;
  }
  validate65.errors = vErrors;
  return errors === 0;
}
validate65.evaluated = { "props": { "book_ext_id": true, "slot_id": true, "visit_time": true, "duration": true, "service_id": true, "organization_id": true, "area_id": true, "queue_number": true, "status": true }, "dynamicProps": false, "dynamicItems": false };
var validateCancelRefusal = validate66;
var schema153 = { "type": "object", "required": ["status"], "properties": { "book_ext_id": { "type": ["string", "null"], "maxLength": 45 }, "status": { "$ref": "ferkit#/$defs/CancelRefusalStatus" } } };
var schema154 = { "type": "object", "required": ["status_code"], "properties": { "status_code": { "type": "integer", "enum": [1, 18] }, "status_message": { "type": ["string", "null"], "maxLength": 1024 } } };
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate66.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.book_ext_id !== void 0) {
      let data0 = data.book_ext_id;
      if (typeof data0 !== "string" && data0 !== null) {
        const err1 = { instancePath: instancePath + "/book_ext_id", schemaPath: "#/properties/book_ext_id/type", keyword: "type", params: { type: schema153.properties.book_ext_id.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (typeof data0 === "string") {
        if (data0.length > 45 && func1(data0) > 45) {
          const err2 = { instancePath: instancePath + "/book_ext_id", schemaPath: "#/properties/book_ext_id/maxLength", keyword: "maxLength", params: { limit: 45 }, message: "must NOT have more than 45 characters" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
    }
    if (data.status !== void 0) {
      let data1 = data.status;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.status_code === void 0) {
          const err3 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/CancelRefusalStatus/required", keyword: "required", params: { missingProperty: "status_code" }, message: "must have required property 'status_code'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.status_code !== void 0) {
          let data2 = data1.status_code;
          if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)))) {
            const err4 = { instancePath: instancePath + "/status/status_code", schemaPath: "ferkit#/$defs/CancelRefusalStatus/properties/status_code/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (!(data2 === 1 || data2 === 18)) {
            const err5 = { instancePath: instancePath + "/status/status_code", schemaPath: "ferkit#/$defs/CancelRefusalStatus/properties/status_code/enum", keyword: "enum", params: { allowedValues: schema154.properties.status_code.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data1.status_message !== void 0) {
          let data3 = data1.status_message;
          if (typeof data3 !== "string" && data3 !== null) {
            const err6 = { instancePath: instancePath + "/status/status_message", schemaPath: "ferkit#/$defs/CancelRefusalStatus/properties/status_message/type", keyword: "type", params: { type: schema154.properties.status_message.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (typeof data3 === "string") {
            if (data3.length > 1024 && func1(data3) > 1024) {
              const err7 = { instancePath: instancePath + "/status/status_message", schemaPath: "ferkit#/$defs/CancelRefusalStatus/properties/status_message/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/status", schemaPath: "ferkit#/$defs/CancelRefusalStatus/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate66.errors = vErrors;
  return errors === 0;
}
validate66.evaluated = { "props": { "book_ext_id": true, "status": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validateBook,
  validateBookRefusal,
  validateBookRequest,
  validateBookSuccess,
  validateCancelRefusal,
  validateCancelRequest,
  validateCancelSuccess,
  validateMo,
  validatePatientDataRrp,
  validateProfilecodeResource,
  validateReferral,
  validateResource,
  validateService,
  validateSlot,
  validateUnaccessablePeriod
};
