export const ACTIONS = ['create', 'read', 'update', 'delete', 'list', 'export', 'import', 'publish', 'manage'] as const;

export type Action = (typeof ACTIONS)[number];

/** `<resource>:<action>`, for example `products:publish`. */
export type Permission = `${string}:${Action}`;

/** What a caller may do. `manage` on a resource implies every action on it. */
export class PermissionSet {
  static readonly none = new PermissionSet([]);
  static readonly all = new PermissionSet([], true);

  private readonly granted: ReadonlySet<string>;

  constructor(
    permissions: Iterable<Permission>,
    private readonly everything = false,
  ) {
    this.granted = new Set(permissions);
  }

  allows(permission: Permission): boolean {
    if (this.everything || this.granted.has(permission)) return true;
    const [resource] = permission.split(':');
    return this.granted.has(`${resource}:manage`);
  }

  /** A stable text of the set, for cache keys. */
  get key(): string {
    return this.everything ? '*' : [...this.granted].sort().join(',');
  }
}
