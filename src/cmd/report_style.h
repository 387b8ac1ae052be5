/* What the HTML page of a plan brings along: its look, and the little it does. */
#pragma once

extern const char pgm_report_style[], pgm_report_script[];
