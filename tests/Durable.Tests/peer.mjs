// Plays the scenarios of ScenarioTests on Microsoft's own SDK and prints what it saw as one JSON object.
import durabletask from '@microsoft/durabletask-js';

const { InMemoryOrchestrationBackend, TestOrchestrationClient, TestOrchestrationWorker, OrchestrationStatus, RetryPolicy, whenAll, whenAny } = durabletask;

const nameOf = status => {
  const name = OrchestrationStatus[status];
  return name[0] + name.slice(1).toLowerCase();
};

class Harness {
  backend = new InMemoryOrchestrationBackend();
  client = new TestOrchestrationClient(this.backend);
  worker = new TestOrchestrationWorker(this.backend);
  orchestrator(name, code) { this.worker.addNamedOrchestrator(name, code); return this; }
  activity(name, code) { this.worker.addNamedActivity(name, (_, input) => code(input)); return this; }
  async start() { await this.worker.start(); return this; }
  finish(id) { return this.client.waitForOrchestrationCompletion(id, true, 30); }
  schedule(name, input, id) { return this.client.scheduleNewOrchestration(name, input, id); }
  async run(name, input, id) { return this.finish(await this.schedule(name, input, id)); }
  async until(id, asItShould) {
    for (;;) {
      const seen = await this.client.getOrchestrationState(id, true);
      if (seen && asItShould(seen)) return seen;
      await new Promise(resolve => setTimeout(resolve, 2));
    }
  }
  untilStatus(id, status) { return this.until(id, seen => seen.serializedCustomStatus === JSON.stringify(status)); }
  raise(id, name, data) { return this.client.raiseOrchestrationEvent(id, name, data); }
}

const read = json => json === undefined ? null : JSON.parse(json);
const status = end => ({ status: nameOf(end.runtimeStatus) });
const output = end => ({ ...status(end), output: read(end.serializedOutput) });

const attempts = (failures, retry) => async harness => {
  let calls = 0;
  harness.activity('flaky', () => { if (++calls <= failures) throw new Error(`attempt ${calls}`); return calls; });
  harness.orchestrator('patient', async function* (context) { return yield context.callActivity('flaky', 0, { retry }); });
  return { ...status(await (await harness.start()).run('patient')), calls };
};

const policy = (maxNumberOfAttempts, more = {}) => new RetryPolicy({ maxNumberOfAttempts, firstRetryIntervalInMilliseconds: 5, ...more });

const race = milliseconds => async function* (context) {
  const timer = context.createTimer(new Date(context.currentUtcDateTime.getTime() + milliseconds));
  const go = context.waitForExternalEvent('go');
  context.setCustomStatus('waiting');
  const winner = yield whenAny([timer, go]);
  if (winner === timer) return 'late';
  timer.cancel();
  return go.getResult();
};

const waiter = (name, before = 'begun') => async function* (context) {
  context.setCustomStatus(before);
  return yield context.waitForExternalEvent(name);
};

const scenarios = {
  async activities_in_sequence_pass_their_results_on(harness) {
    harness.activity('greet', city => `Hello ${city}`);
    harness.orchestrator('greetings', async function* (context, first) {
      return [yield context.callActivity('greet', first), yield context.callActivity('greet', 'Lima')];
    });
    return output(await (await harness.start()).run('greetings', 'Oslo'));
  },
  async a_fan_out_keeps_the_order_of_its_calls(harness) {
    harness.activity('square', number => number * number);
    harness.orchestrator('squares', async function* (context) {
      return yield whenAll([...Array(10).keys()].map(number => context.callActivity('square', number)));
    });
    return output(await (await harness.start()).run('squares'));
  },
  async an_activity_that_throws_fails_the_orchestration(harness) {
    harness.activity('break', () => { throw new Error('the kettle is empty'); });
    harness.orchestrator('tea', async function* (context) { return yield context.callActivity('break', 0); });
    const end = await (await harness.start()).run('tea');
    return { ...status(end), says: end.failureDetails.message.includes('the kettle is empty') };
  },
  async one_failure_in_a_fan_out_leaves_the_others_done(harness) {
    const effects = [];
    harness.activity('step', number => {
      effects.push(String(number));
      if (number === 2) throw new Error('two is odd here');
      return number;
    });
    harness.orchestrator('three', async function* (context) {
      const steps = [1, 2, 3].map(number => context.callActivity('step', number));
      let word = 'nothing';
      try {
        yield whenAll(steps);
      } catch {
        word = 'caught';
      }
      // whenAll fails fast here; .NET's waits for all.
      yield steps[2];
      return word;
    });
    return { ...output(await (await harness.start()).run('three')), effects: effects.sort() };
  },
  async an_unknown_activity_fails_its_caller(harness) {
    harness.orchestrator('lost', async function* (context) { return yield context.callActivity('nowhere', 0); });
    return status(await (await harness.start()).run('lost'));
  },
  async an_unknown_orchestrator_fails(harness) {
    return status(await (await harness.start()).run('nobody'));
  },
  async a_sub_orchestration_gives_its_result_to_its_parent(harness) {
    harness.orchestrator('child', async function* (context, input) { return { sum: input + 1, parent: context.parent.instanceId }; });
    harness.orchestrator('parent', async function* (context) { return yield context.callSubOrchestrator('child', 41); });
    return output(await (await harness.start()).run('parent', undefined, 'mother'));
  },
  async a_sub_orchestration_that_throws_fails_its_parent(harness) {
    harness.orchestrator('child', async function* () { throw new Error('no milk'); });
    harness.orchestrator('parent', async function* (context) { return yield context.callSubOrchestrator('child', 0, { instanceId: 'c1' }); });
    const end = await (await harness.start()).run('parent');
    return { ...status(end), says: end.failureDetails.message.includes('no milk'), child: nameOf((await harness.finish('c1')).runtimeStatus) };
  },
  async a_sub_orchestration_that_nobody_awaits_still_runs(harness) {
    harness.activity('deliver', () => 'delivered');
    harness.orchestrator('child', async function* (context) { return yield context.callActivity('deliver', 0); });
    harness.orchestrator('parent', async function* (context) { context.callSubOrchestrator('child', 0, { instanceId: 'c1' }); return 0; });
    const parent = await (await harness.start()).run('parent');
    const child = await harness.finish('c1');
    return { parent: nameOf(parent.runtimeStatus), child: nameOf(child.runtimeStatus), output: read(child.serializedOutput) };
  },
  a_policy_retries_until_it_succeeds: attempts(2, policy(5, { backoffCoefficient: 2 })),
  a_policy_gives_up_after_its_last_attempt: attempts(9, policy(3)),
  a_policy_does_not_retry_what_it_is_told_not_to: attempts(9, policy(5, { handleFailure: failure => !failure.message.includes('attempt') })),
  a_handler_decides_whether_to_retry: attempts(9, retry => retry.lastAttemptNumber < 4),
  a_handler_retries_until_it_succeeds: attempts(2, async retry => retry.lastFailure.message.includes('attempt')),
  async a_timer_wins_against_an_event_that_does_not_come(harness) {
    return output(await (await harness.orchestrator('race', race(20)).start()).run('race'));
  },
  async an_event_wins_and_the_timer_is_cancelled(harness) {
    const id = await (await harness.orchestrator('race', race(3_600_000)).start()).schedule('race');
    await harness.untilStatus(id, 'waiting');
    await harness.raise(id, 'go', 'here');
    return output(await harness.finish(id));
  },
  async an_event_that_comes_early_is_kept(harness) {
    harness.orchestrator('waiter', async function* (context) {
      context.setCustomStatus('begun');
      yield context.waitForExternalEvent('first');
      return yield context.waitForExternalEvent('second');
    });
    const id = await (await harness.start()).schedule('waiter');
    await harness.untilStatus(id, 'begun');
    await harness.raise(id, 'second', 'early');
    await harness.raise(id, 'first', 'late');
    return output(await harness.finish(id));
  },
  async events_of_one_name_keep_their_order(harness) {
    harness.orchestrator('waiter', async function* (context) {
      context.setCustomStatus('begun');
      yield context.waitForExternalEvent('go');
      return [yield context.waitForExternalEvent('n'), yield context.waitForExternalEvent('n'), yield context.waitForExternalEvent('n')];
    });
    const id = await (await harness.start()).schedule('waiter');
    await harness.untilStatus(id, 'begun');
    for (const number of [1, 2, 3]) await harness.raise(id, 'n', number);
    await harness.raise(id, 'go', 0);
    return output(await harness.finish(id));
  },
  async the_case_of_an_events_name_does_not_matter(harness) {
    const id = await (await harness.orchestrator('waiter', waiter('Approved')).start()).schedule('waiter');
    await harness.untilStatus(id, 'begun');
    await harness.raise(id, 'aPPROVED', 'yes');
    return output(await harness.finish(id));
  },
  async one_orchestration_sends_another_an_event(harness) {
    harness.orchestrator('waiter', waiter('greeting'));
    harness.orchestrator('sender', async function* (context) { context.sendEvent('w1', 'greeting', 'hello'); return 0; });
    await (await harness.start()).schedule('waiter', undefined, 'w1');
    await harness.untilStatus('w1', 'begun');
    await harness.run('sender');
    return output(await harness.finish('w1'));
  },
  async a_second_start_under_the_id_of_a_live_instance_is_refused(harness) {
    await (await harness.orchestrator('waiter', waiter('go')).start()).schedule('waiter', undefined, 'one');
    let refused = false;
    try {
      await harness.schedule('waiter', undefined, 'one');
    } catch (error) {
      refused = /already exists/.test(error.message);
    }
    await harness.raise('one', 'go', 'on');
    return { refused, ...status(await harness.finish('one')) };
  },
  async continue_as_new_begins_again_with_a_new_input(harness) {
    harness.activity('increment', number => number + 1);
    harness.orchestrator('counter', async function* (context, count) {
      const next = yield context.callActivity('increment', count);
      if (next < 5) context.continueAsNew(next, true);
      return next;
    });
    return output(await (await harness.start()).run('counter', 0));
  },
  async continue_as_new_takes_unclaimed_events_along(harness) {
    harness.orchestrator('generations', async function* (context, generation) {
      if (generation === 0) {
        context.setCustomStatus('begun');
        yield context.waitForExternalEvent('next');
        context.continueAsNew(1, true);
        return 'first';
      }
      return yield context.waitForExternalEvent('gift');
    });
    const id = await (await harness.start()).schedule('generations', 0);
    await harness.untilStatus(id, 'begun');
    await harness.raise(id, 'gift', 'kept');
    await harness.raise(id, 'next', 'go');
    return output(await harness.finish(id));
  },
  async terminate_ends_what_waits_and_leaves_an_output(harness) {
    const id = await (await harness.orchestrator('waiter', waiter('never')).start()).schedule('waiter');
    await harness.untilStatus(id, 'begun');
    await harness.client.terminateOrchestration(id, 'enough');
    return output(await harness.finish(id));
  },
  async a_suspended_orchestration_waits_until_it_is_resumed(harness) {
    const id = await (await harness.orchestrator('waiter', waiter('go')).start()).schedule('waiter');
    await harness.untilStatus(id, 'begun');
    await harness.client.suspendOrchestration(id);
    await harness.raise(id, 'go', 'on');
    const held = nameOf((await harness.client.getOrchestrationState(id)).runtimeStatus);
    await harness.client.resumeOrchestration(id);
    return { held, ...output(await harness.finish(id)) };
  },
  async a_custom_status_is_seen_while_it_runs_and_after(harness) {
    harness.orchestrator('steps', async function* (context) {
      context.setCustomStatus({ step: 1 });
      yield context.waitForExternalEvent('go');
      context.setCustomStatus({ step: 2 });
      return 0;
    });
    const id = await (await harness.start()).schedule('steps');
    const during = await harness.until(id, seen => seen.serializedCustomStatus !== undefined);
    await harness.raise(id, 'go', 'on');
    return { during: read(during.serializedCustomStatus), after: read((await harness.finish(id)).serializedCustomStatus) };
  },
  async ids_made_in_an_orchestration_are_the_same_in_every_replay(harness) {
    harness.activity('echo', id => id);
    harness.orchestrator('ids', async function* (context) {
      const ids = [context.newGuid(), context.newGuid()];
      const first = yield context.callActivity('echo', ids[0]);
      const second = yield context.callActivity('echo', ids[1]);
      const third = context.newGuid();
      return { same: first === ids[0] && second === ids[1], distinct: new Set([...ids, third]).size };
    });
    return output(await (await harness.start()).run('ids'));
  },
  async code_that_changes_its_mind_in_a_replay_fails(harness) {
    let replays = 0;
    harness.activity('left', number => number).activity('right', number => number);
    harness.orchestrator('fickle', async function* (context) { return yield context.callActivity(++replays === 1 ? 'left' : 'right', 1); });
    return status(await (await harness.start()).run('fickle'));
  },
  async a_purged_instance_is_gone(harness) {
    harness.orchestrator('brief', async function* () { return 1; });
    await (await harness.start()).run('brief', undefined, 'p1');
    const purged = (await harness.client.purgeOrchestration('p1')).deletedInstanceCount;
    const again = (await harness.client.purgeOrchestration('p1')).deletedInstanceCount;
    return { purged, again, found: (await harness.client.getOrchestrationState('p1')) !== undefined };
  },
};

// The SDK reports failures of activities on the console; standard output is for the result alone.
console.log = console.debug = console.info = console.warn = console.error;
const results = {};
for (const [name, play] of Object.entries(scenarios)) {
  const harness = new Harness();
  try {
    results[name] = await play(harness);
  } catch (error) {
    results[name] = { error: String(error) };
  }
  await harness.worker.stop();
  harness.backend.reset();
}
process.stdout.write(JSON.stringify(results), () => process.exit(0));
