import { ConsoleLogger, Controller, Get, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import { GraphQLModule, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLFormattedError } from 'graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { moduleTest } from '@rustok/testing';
import {
  formatGraphqlError,
  RustokModule,
  TenantDirectory,
  defineModule,
  type GraphqlOptions,
  type Tenant,
} from '../../src/index.js';
import { FaultsModule } from '../faults/faults.module.js';

const t = moduleTest(FaultsModule);
const warnings: string[] = [];

@Resolver()
class HostResolver {
  @Query(() => String)
  hostGreeting(): string {
    return 'hello';
  }
}

@Controller('host')
class HostController {
  @Get()
  greet(): { greeting: string } {
    return { greeting: 'hello' };
  }
}

/** Its own directory, as the other application's tenants are in that one's memory. */
@Injectable()
class OneTenant extends TenantDirectory {
  async resolve(): Promise<Tenant> {
    return t.ctx.tenant;
  }
  async byId(): Promise<Tenant> {
    return t.ctx.tenant;
  }
  async bySlug(): Promise<Tenant> {
    return t.ctx.tenant;
  }
  async activeIds(): Promise<readonly string[]> {
    return [t.ctx.tenant.id];
  }
}

const NamedTenants = defineModule({
  slug: 'onetenant',
  name: 'One tenant',
  description: 'The tenant of the test.',
  version: '0.1.0',
  kind: 'platform',
  provides: [{ port: TenantDirectory, useClass: OneTenant }],
});

@Module({ providers: [HostResolver], controllers: [HostController] })
class HostModule {}

let host: NestFastifyApplication | undefined;
afterEach(() => host?.close());
beforeEach(() => (warnings.length = 0));

class WarningLog extends ConsoleLogger {
  override warn(message: unknown): void {
    warnings.push(String(message));
  }
}

/** An application with a GraphQL endpoint of its own. */
async function startHost(
  graphql: GraphqlOptions | 'host',
  include: (typeof HostModule)[],
  options: Partial<ApolloFederationDriverConfig> = {},
): Promise<string> {
  const application = await NestFactory.create<NestFastifyApplication>(
    {
      module: class Host {},
      imports: [
        RustokModule.forRoot({ database: { url: t.databaseUrl, poolSize: 2 }, workers: false, graphql }, [
          NamedTenants,
          FaultsModule,
          ...t.modules.filter(({ definition }) => definition.slug === 'eventrecorder'),
        ]),
        GraphQLModule.forRoot<ApolloFederationDriverConfig>({
          driver: ApolloFederationDriver,
          path: '/graphql',
          autoSchemaFile: { federation: 2 },
          include,
          ...options,
        }),
        HostModule,
      ],
    },
    new FastifyAdapter(),
    { logger: new WarningLog({ logLevels: ['warn'] }), abortOnError: false },
  );
  host = application;
  await application.listen(0, '127.0.0.1');
  return application.getUrl();
}

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tenant-id': t.ctx.tenant.id },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe('a host with a GraphQL endpoint and controllers of its own', () => {
  it('keeps them, beside the endpoint of the platform', async () => {
    const url = await startHost({}, [HostModule]);

    expect(await ask(`${url}/graphql`, '{ hostGreeting }')).toEqual({ data: { hostGreeting: 'hello' } });
    expect(await ask(`${url}/graphql`, '{ faultPing }')).toMatchObject({ errors: [{}] });
    expect(await ask(`${url}/api/graphql`, '{ faultPing }')).toEqual({ data: { faultPing: 'pong' } });
    expect(await ask(`${url}/api/graphql`, '{ hostGreeting }')).toMatchObject({ errors: [{}] });
    expect(await (await fetch(`${url}/host`)).json()).toEqual({ greeting: 'hello' });
    expect(warnings).toEqual([]);
  });

  it('is warned when its endpoint takes in what is not its own', async () => {
    await startHost({}, []);

    expect(warnings).toEqual([
      expect.stringContaining("The GraphQLModule at /graphql would serve RusToK's resolvers as well."),
    ]);
  });
});

describe("the platform's operations at a host's endpoint", () => {
  it('are guarded, checked and answered as at the own one', async () => {
    const url = `${await startHost('host', [])}/graphql`;

    expect(await ask(url, '{ hostGreeting faultPing }')).toEqual({
      data: { hostGreeting: 'hello', faultPing: 'pong' },
    });
    expect(await ask(url, '{ faultUnguarded { id } }')).toMatchObject({
      data: { faultUnguarded: null },
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await ask(url, '{ fault(kind: "none") { id secret } }')).toMatchObject({
      data: { fault: { id: '1', secret: null } },
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await ask(url, 'mutation { faultRaise(kind: "conflict") { userErrors { code } } }')).toEqual({
      data: { faultRaise: { userErrors: [{ code: 'FAULT_CONFLICT' }] } },
    });
    expect(await ask(url, 'mutation { faultCheck(input: { id: "x" }) { userErrors { code } } }')).toEqual({
      data: { faultCheck: { userErrors: [{ code: 'IS_UUID' }] } },
    });
  });

  it('keep to the log what nobody foresaw', async () => {
    const url = `${await startHost('host', [])}/graphql`;

    const answer = await ask(url, '{ fault(kind: "unknown") { id } }');

    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_ERROR' } }] });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(warnings).toEqual([expect.stringContaining('pass formatGraphqlError of @rustok/core')]);
  });

  it.each([
    ['formats errors as ours does', { formatError: formatGraphqlError }],
    ['formats them otherwise', { formatError: (error: GraphQLFormattedError) => error }],
  ])('keep it to the log where a field throws it and the endpoint %s', async (_, options) => {
    const url = `${await startHost('host', [], options)}/graphql`;

    const answer = await ask(url, '{ fault(kind: "none") { id broken } }');

    expect(answer).toMatchObject({
      data: { fault: { id: '1', broken: null } },
      errors: [{ path: ['fault', 'broken'], extensions: { code: 'INTERNAL_ERROR' } }],
    });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(warnings).toEqual([]);
  });

  it('keep it to the log where a reference throws it', async () => {
    const url = `${await startHost('host', [])}/graphql`;

    const answer = await ask(
      url,
      '{ _entities(representations: [{ __typename: "Fault", id: "broken" }]) { __typename } }',
    );

    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_ERROR' } }] });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });
});
