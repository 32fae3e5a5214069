/** To the МИС of the bare loop: as many as the gateway opens (server/webhook/misClient.ts). */
export const MIS_CONNECTIONS = 256;
export const TIME_ZONE = "Asia/Yekaterinburg";
