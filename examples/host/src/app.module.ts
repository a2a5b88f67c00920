import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { platformEnvironment, platformOptions, RustokModule } from '@rustok/core';
import { GreetingsModule } from './greetings/greetings.module.js';
import { modules } from './modules.js';

const rustok = platformOptions(platformEnvironment.parse(process.env));
/** `shared`: the host's endpoint serves the shop as well. Else slugs of the modules whose operations ours serves; all unless told. */
const served = process.env['HOST_GRAPHQL'];
const isShared = served === 'shared';
const graphql = isShared ? 'host' : served === undefined ? {} : { modules: served.split(',') };

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env['DATABASE_URL'],
      autoLoadEntities: true,
      synchronize: true,
    }),
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      path: '/graphql',
      autoSchemaFile: true,
      // Without it Nest serves every resolver of the application here, the shop's too.
      ...(!isShared && { include: [GreetingsModule] }),
    }),
    GreetingsModule,
    RustokModule.forRoot({ ...rustok, graphql }, modules),
  ],
})
export class AppModule {}
