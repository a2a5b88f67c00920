import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestFacts } from '../context/request-facts.js';
import { Unauthenticated } from '../errors/domain-error.js';
import { RUSTOK_OPTIONS, type RustokOptions } from '../module/options.js';
import { ANONYMOUS, OPERATOR, type Actor } from './actor.js';
import { PermissionSet } from './permission.js';
import { ActorResolver, PermissionChecker } from './ports.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** Knows one staff member: the bearer of the operator token. Used where no module provides accounts. */
@Injectable()
export class OperatorTokenResolver extends ActorResolver {
  private readonly expected: Buffer | undefined;

  constructor(@Inject(RUSTOK_OPTIONS) options: RustokOptions) {
    super();
    this.expected = options.operatorToken === undefined ? undefined : sha256(options.operatorToken);
  }

  async resolve(request: RequestFacts): Promise<Actor> {
    const header = request.header('authorization');
    if (header === undefined) return ANONYMOUS;

    const token = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(header)?.[1];
    // Digests of equal length make the comparison's time independent of the token.
    if (token !== undefined && this.expected && timingSafeEqual(sha256(token), this.expected)) return OPERATOR;
    throw new Unauthenticated('CREDENTIAL_INVALID', 'The credential of this request is not valid.');
  }
}

/** Operators, commands and consumers may do everything; everybody else only what is public. */
@Injectable()
export class OperatorPermissions extends PermissionChecker {
  async permissionsOf(actor: Actor): Promise<PermissionSet> {
    const trusted = actor.kind === 'operator' || actor.kind === 'command' || actor.kind === 'consumer';
    return trusted ? PermissionSet.all : PermissionSet.none;
  }
}
