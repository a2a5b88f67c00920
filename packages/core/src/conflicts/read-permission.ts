import { getMetadataArgsStorage } from 'typeorm';
import type { Permission } from '../access/permission.js';

const declared = new Map<string, Permission>();

/**
 * Who may read an entity's rows, and so is told what somebody else has changed in them. Without it that is
 * `<plural>:read` of its table, `<module>_<plural>`. Stands above `@Entity`.
 */
export function ReadableWith(permission: Permission): ClassDecorator {
  return (target) => {
    const table = getMetadataArgsStorage().tables.find((each) => each.target === target)?.name;
    if (table === undefined) throw new TypeError(`${target.name} needs @Entity('<table>') below @ReadableWith.`);
    declared.set(table, permission);
  };
}

export function readPermissionOf(table: string): Permission {
  return declared.get(table) ?? `${table.slice(table.indexOf('_') + 1)}:read`;
}
