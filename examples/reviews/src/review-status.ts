import { registerEnumType } from '@nestjs/graphql';

export type ReviewStatus = 'pending' | 'published' | 'rejected';

/** As it is called in GraphQL. */
export const ReviewStatusEnum = { PENDING: 'pending', PUBLISHED: 'published', REJECTED: 'rejected' } as const;

registerEnumType(ReviewStatusEnum, { name: 'ReviewStatus' });
