package mingjian.command;

/// A command that the program sends by itself in the name of whoever uses it; pages offer no form for it.
public interface ByProgram extends Command {}
