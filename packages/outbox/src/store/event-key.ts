/** Where a stored event is. */
export interface EventKey {
  readonly tenantId: string;
  readonly eventId: string;
}
