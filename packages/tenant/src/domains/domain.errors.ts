import { Conflict, Invalid, NotFound } from '@rustok/core';

export const domainTaken = () => new Conflict('DOMAIN_TAKEN', 'The domain already belongs to a tenant.');

export const domainNotFound = () => new NotFound('DOMAIN_NOT_FOUND', 'The tenant does not have this domain.');

export const domainInvalid = (message: string) => new Invalid('DOMAIN_INVALID', message);
