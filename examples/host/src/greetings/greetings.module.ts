import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Greeting } from './greeting.entity.js';
import { GreetingResolver } from './greeting.resolver.js';

@Module({ imports: [TypeOrmModule.forFeature([Greeting])], providers: [GreetingResolver] })
export class GreetingsModule {}
