import { Migration } from "@mikro-orm/migrations";

/** E-38: a secret per МО, so that no МО can read the one by which the МИС of another knows the gateway. */
export class Migration0011WebhookHeader extends Migration {
  override name = "0011-webhook-header";

  override up(): void {
    this.addSql("alter table account add column webhook_header text null");
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the webhook headers has no way back");
  }
}
