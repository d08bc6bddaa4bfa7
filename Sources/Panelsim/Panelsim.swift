// SPDX-License-Identifier: GPL-3.0-or-later

// One import for a first program: scenarios, forecasts, recordings, fits, answers and reports. Whoever wants the whole use
// cases of the command line, with progress and cancellation, imports `PanelDesk` besides.
@_exported public import Chronology
@_exported public import Estimation
@_exported public import PanelFitting
@_exported public import PanelModel
@_exported public import PanelRecordings
@_exported public import PanelReporting
@_exported public import PanelScenarios
@_exported public import PanelSimulation
@_exported public import PanelStudies
@_exported public import Stochastics
