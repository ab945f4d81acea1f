import * as protocol from "../server/protocol";
import type { Ended, Output, TestResult } from "../server/protocol";
import type { Server } from "../server/server";

type Message = Output | TestResult | Ended;

interface Followed {
  readonly take: (message: Output | TestResult) => void;
  readonly end: (code: number) => void;
}

/** Hands what the server tells of its runs to those who started them. */
export class ServerRuns {
  private readonly followed = new Map<number, Followed>();
  // What comes before the answer that tells the number of the run.
  private readonly early = new Map<number, Message[]>();

  constructor(server: Server) {
    const take = (message: Message): void => {
      this.take(message);
    };
    server.on(protocol.output, take);
    server.on(protocol.testResult, take);
    server.on(protocol.ended, take);
    server.onDidRestart(() => {
      this.abandon();
    });
  }

  /**
   * Follows a run until it ends.
   *
   * @param started the answer of the command that started it
   * @returns the exit code; -1 if it was stopped, or the server ended with it
   */
  async follow(
    started: Promise<number>,
    take: (message: Output | TestResult) => void,
  ): Promise<number> {
    const run = await started;
    return new Promise((end) => {
      this.followed.set(run, { take, end });
      const early = this.early.get(run) ?? [];
      this.early.delete(run);
      early.forEach((message) => {
        this.take(message);
      });
    });
  }

  private take(message: Message): void {
    const followed = this.followed.get(message.run);
    if (!followed) {
      this.early.set(message.run, [...(this.early.get(message.run) ?? []), message]);
    } else if ("code" in message) {
      this.followed.delete(message.run);
      followed.end(message.code);
    } else {
      followed.take(message);
    }
  }

  private abandon(): void {
    this.early.clear();
    for (const { end } of this.followed.values()) {
      end(-1);
    }
    this.followed.clear();
  }
}
