/// Everything recorded in one file 办理经过, in order: cases, talks, rectifications, double inquiries.
@NullMarked
package mingjian.query.filehistory;

import org.jspecify.annotations.NullMarked;
