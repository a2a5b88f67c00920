import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

const snakeCase = (text: string) => text.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `publishedAt` is the column `published_at`. */
export class SnakeCaseNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? snakeCase(property);
  }
}
