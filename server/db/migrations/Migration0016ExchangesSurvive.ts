import { Migration } from "@mikro-orm/migrations";

/**
 * Calls of МИС are evidence, and were unlogged: a standby has none of them, so that after a fail-over they were gone, their ids began at 1
 * again, and whoever asked for what came after the last one he had seen got nothing. Its sequence becomes logged with it.
 */
export class Migration0016ExchangesSurvive extends Migration {
  override name = "0016-exchanges-survive";

  override up(): void {
    this.addSql("alter table exchange set logged");
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the exchanges has no way back");
  }
}
