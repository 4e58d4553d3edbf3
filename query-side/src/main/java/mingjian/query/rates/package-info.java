/// Rates 比率 that mechanisms ask for: how often what a rule wants was done, of how often it should have been. One row for each thing counted.
@NullMarked
package mingjian.query.rates;

import org.jspecify.annotations.NullMarked;
