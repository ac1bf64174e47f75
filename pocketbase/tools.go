//go:build tools

// Package tools pins the module whose standard program the site runs unmodified.
package tools

import _ "github.com/pocketbase/pocketbase/examples/base"
