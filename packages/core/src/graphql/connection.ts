import { ArgsType, Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { Invalid } from '../errors/domain-error.js';
import { OptionalField } from '../http/optional-fields.js';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

@ObjectType('PageInfo')
@Directive('@shareable')
@Directive('@tag(name: "storefront")')
export class PageInfo {
  @Field(() => Boolean) readonly hasNextPage!: boolean;
  @Field(() => Boolean) readonly hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) readonly startCursor!: string | null;
  @Field(() => String, { nullable: true }) readonly endCursor!: string | null;
}

/** Clients send null for what they leave out, and query strings have no numbers. */
const Count = () =>
  Transform(({ value }: { value: unknown }) => (isDigits(value) ? Number(value) : (value ?? undefined)));
const Position = () => Transform(({ value }: { value: unknown }) => value ?? undefined);
const isDigits = (value: unknown) => typeof value === 'string' && /^\d{1,9}$/.test(value);

const MAX_CURSOR_LENGTH = 1000;
const COUNT = { type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE } as const;
const CURSOR = { type: 'string', maxLength: MAX_CURSOR_LENGTH } as const;

/** The page of a list: `first` after a cursor, or `last` before one. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { nullable: true, description: `1 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} unless told.` })
  @Count()
  @OptionalField()
  @ApiPropertyOptional(COUNT)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  readonly first?: number;

  @Field(() => String, { nullable: true })
  @Position()
  @OptionalField()
  @ApiPropertyOptional(CURSOR)
  @IsString()
  @MaxLength(MAX_CURSOR_LENGTH)
  readonly after?: string;

  @Field(() => Int, { nullable: true })
  @Count()
  @OptionalField()
  @ApiPropertyOptional(COUNT)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  readonly last?: number;

  @Field(() => String, { nullable: true })
  @Position()
  @OptionalField()
  @ApiPropertyOptional(CURSOR)
  @IsString()
  @MaxLength(MAX_CURSOR_LENGTH)
  readonly before?: string;
}

export interface Edge<Node> {
  readonly node: Node;
  readonly cursor: string;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
}

/** @throws Invalid `PAGE_INVALID` when both directions are asked for at once */
export function checkPage(page: ConnectionArgs): void {
  const forward = page.first !== undefined || page.after !== undefined;
  const backward = page.last !== undefined || page.before !== undefined;
  if (forward && backward)
    throw new Invalid('PAGE_INVALID', 'Ask for `first` and `after`, or for `last` and `before`.');
}

/** A connection of edges that are already cut to the page. */
export function toConnection<Node>(
  edges: readonly Edge<Node>[],
  more: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean },
): Connection<Node> {
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { ...more, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

/**
 * The connection type of a node type: `<Name>Connection` with `<Name>Edge`. Shareable, since Nest writes down what any
 * loaded class has as a field, also in a process whose endpoint does not serve it.
 */
export function connectionType<Node>(
  node: Type<Node>,
  name: string,
): Type<Connection<Node>> & { readonly edge: Type<Edge<Node>> } {
  @ObjectType(`${name}Edge`)
  @Directive('@shareable')
  @Directive('@tag(name: "storefront")')
  class EdgeType implements Edge<Node> {
    @Field(() => node) readonly node!: Node;
    @Field(() => String) readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`)
  @Directive('@shareable')
  @Directive('@tag(name: "storefront")')
  class ConnectionType implements Connection<Node> {
    /** For fields that a list adds to its entries. */
    static readonly edge: Type<Edge<Node>> = EdgeType;

    @Field(() => [EdgeType]) readonly edges!: readonly Edge<Node>[];
    @Field(() => [node]) readonly nodes!: readonly Node[];
    @Field(() => PageInfo) readonly pageInfo!: PageInfo;
  }
  return ConnectionType;
}
