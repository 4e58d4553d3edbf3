package mingjian.infra.web.commands;

import java.util.List;
import mingjian.command.Receipt;

/// What comes of a request: the receipt, and what the sender should look at, in Chinese, though nothing was refused.
public record Sent(Receipt receipt, List<Warning> warnings) {}
