package mingjian.infra.demo;

import mingjian.command.Command;
import mingjian.events.Actor;

/// One command of the demo set and who is at the keyboard.
public record DemoStep(Actor actor, Command command) {}
