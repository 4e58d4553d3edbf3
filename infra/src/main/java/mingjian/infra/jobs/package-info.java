/// The same program with a first argument: jobs for the console, with exit codes and without a web server.
@NullMarked
package mingjian.infra.jobs;

import org.jspecify.annotations.NullMarked;
