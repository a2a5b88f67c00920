import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Greeting } from './greeting.entity.js';

@Resolver(() => Greeting)
export class GreetingResolver {
  constructor(@InjectRepository(Greeting) private readonly greetings: Repository<Greeting>) {}

  @Query(() => [Greeting], { name: 'greetings' })
  list() {
    return this.greetings.find();
  }

  @Mutation(() => Greeting)
  greet(@Args('words') words: string) {
    return this.greetings.save({ words });
  }
}
